import module from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
/**
 * Lets Node (22.1 and later) keep compiled code between runs, in a folder that only the user can
 * write: what lies in a shared one could be somebody else's. Modules imported after this profit.
 */
export const useCompileCache = () => {
    const base = process.env['RUNNER_TEMP'] ?? process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
    module.enableCompileCache?.(join(base, 'stagewright', 'compile-cache'));
};
