import { boundedFor } from '../core/pattern.js';
import { lineCutter } from '../streams/lines.js';
export const watch = (patterns) => {
    const sought = new Set(patterns.filter((pattern) => pattern !== undefined));
    const seen = new Set();
    if (sought.size === 0)
        return { seen, through: (output) => output };
    const look = (line) => {
        for (const pattern of sought) {
            if (!boundedFor(pattern, line).test(line))
                continue;
            seen.add(pattern);
            sought.delete(pattern);
        }
    };
    const cutters = { stdout: lineCutter(look), stderr: lineCutter(look) };
    return {
        get seen() {
            cutters.stdout.end();
            cutters.stderr.end();
            return seen;
        },
        through: (output) => ({
            write: (stream, chunk) => {
                if (sought.size > 0)
                    cutters[stream].push(chunk);
                return output.write(stream, chunk);
            },
        }),
    };
};
