export { didYouMean, editDistance, nearest } from '../core/nearest.ts'
