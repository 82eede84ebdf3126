export { permission } from './permission.ts'
export { isProtected } from './protection.ts'
export { isMember } from './team.ts'
