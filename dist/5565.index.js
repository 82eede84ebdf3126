export const id = 5565;
export const ids = [5565];
export const modules = {

/***/ 55565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  monitor: () => (/* reexport */ monitor)
});

;// CONCATENATED MODULE: ./lib/adapters/monitor/cadence.js
/** So soon, what is short must still be seen. */
const EAGER_FOR_MS = 5_000;
const EAGER_MS = 250;
/** Calls `tick` for all at once, as often as the most eager wants: every 250 ms in its first 5 s, then every `everyMs`; at once for each that begins, and never while there is none. */
const cadence = (clock, tick) => {
    const all = new Set();
    let cancel = () => undefined;
    const beat = () => {
        tick();
        cancel();
        cancel = all.size === 0 ? () => undefined : clock.after(Math.min(...[...all].map((each) => pause(each, clock.now()))), beat);
    };
    return {
        begin: (rhythm) => {
            all.add(rhythm);
            beat();
        },
        end: (rhythm) => {
            all.delete(rhythm);
            if (all.size === 0)
                cancel();
        },
    };
};
const pause = ({ startedAt, everyMs }, now) => now - startedAt < EAGER_FOR_MS ? Math.min(EAGER_MS, everyMs) : everyMs;

// EXTERNAL MODULE: ./lib/adapters/processes/tree.js
var processes_tree = __webpack_require__(84532);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/adapters/monitor/proc.js

const MOST_BYTES = 16_384;
const procAt = (root = '/proc') => {
    const buffer = Buffer.allocUnsafeSlow(MOST_BYTES);
    return {
        text: (path) => unless('', () => head(`${root}/${path}`, buffer)),
        bytes: (path) => unless(NOTHING, () => (0,external_node_fs_.readFileSync)(`${root}/${path}`)),
        pids: () => unless([], () => (0,external_node_fs_.readdirSync)(root)).filter(isPid).map(Number),
        isThere: (path) => (0,external_node_fs_.existsSync)(`${root}/${path}`),
    };
};
const NOTHING = Buffer.alloc(0);
/** Also for want of descriptors: whoever only watches must not fail. */
const unless = (otherwise, read) => {
    try {
        return read();
    }
    catch {
        return otherwise;
    }
};
/** Half of what `readFileSync` costs; the kernel gives all there is in one read. */
const head = (path, buffer) => {
    const fd = (0,external_node_fs_.openSync)(path, 'r');
    try {
        return buffer.toString('latin1', 0, (0,external_node_fs_.readSync)(fd, buffer, 0, MOST_BYTES, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
};
const isPid = (name) => {
    const first = name.charCodeAt(0);
    return first >= 48 && first <= 57;
};
/** The number after a name at the beginning of a line, as in `/proc/meminfo`; 0 where there is none. */
const numberAfter = (text, name) => {
    const at = text.startsWith(name) ? 0 : text.indexOf(`\n${name}`) + 1;
    return at === 0 && !text.startsWith(name) ? 0 : Number.parseInt(text.slice(at + name.length, at + name.length + 24), 10) || 0;
};
/** The same in kibibytes, as bytes. */
const bytesAfter = (text, name) => numberAfter(text, name) * 1024;
/** Clock ticks of the kernel in a second: `AT_CLKTCK` (17) of getauxval(3), on every Linux of today 100. */
const ticksPerSecond = (proc) => auxiliary(proc.bytes('self/auxv'), 17) ?? 100;
/** `AT_PAGESZ` (6). */
const pageBytes = (proc) => auxiliary(proc.bytes('self/auxv'), 6) ?? 4096;
const auxiliary = (pairs, type) => {
    for (let at = 0; at + 16 <= pairs.length; at += 16) {
        if (Number(pairs.readBigUInt64LE(at)) === type)
            return Number(pairs.readBigUInt64LE(at + 8));
    }
    return undefined;
};

// EXTERNAL MODULE: ./lib/adapters/processes/stat.js
var stat = __webpack_require__(68914);
;// CONCATENATED MODULE: ./lib/adapters/monitor/process.js


/** A process that is there. */
const seen = (proc, pid) => {
    const fields = (0,stat/* statFields */.q)(proc.text(`${pid}/stat`));
    if (fields === undefined || fields.length < 20)
        return undefined;
    const [utime, stime, cutime, cstime] = [14, 15, 16, 17].map((number) => (0,stat/* field */.Z)(fields, number));
    return {
        pid,
        parent: (0,stat/* field */.Z)(fields, 4),
        group: (0,stat/* field */.Z)(fields, 5),
        session: (0,stat/* field */.Z)(fields, 6),
        start: (0,stat/* field */.Z)(fields, 22),
        stamp: [10, 12, 24].map((number) => fields[number - 3]).join(),
        ticks: (utime ?? 0) + (stime ?? 0) + Math.max(0, cutime ?? 0) + Math.max(0, cstime ?? 0),
    };
};
/** The CPU time of our own children that were reaped, and of theirs, in ticks. */
const reapedTicks = (proc) => {
    const fields = (0,stat/* statFields */.q)(proc.text('self/stat')) ?? [];
    return ((0,stat/* field */.Z)(fields, 16) || 0) + ((0,stat/* field */.Z)(fields, 17) || 0);
};
/** Zero for what has no memory of its own: zombies, and threads of the kernel. */
const memoryOf = (proc, pid) => {
    const status = proc.text(`${pid}/status`);
    return {
        resident: bytesAfter(status, 'VmRSS:'),
        highest: bytesAfter(status, 'VmHWM:'),
        shareable: bytesAfter(status, 'RssFile:') + bytesAfter(status, 'RssShmem:'),
        swapped: bytesAfter(status, 'VmSwap:'),
    };
};
/** Its proportional share: a page that n processes share counts as an n-th in each. Nothing where the kernel won't tell. */
const proportional = (proc, pid) => {
    const rollup = proc.text(`${pid}/smaps_rollup`);
    return rollup === '' ? undefined : bytesAfter(rollup, 'Pss:');
};

;// CONCATENATED MODULE: ./lib/adapters/monitor/newcomers.js


/** Between fork(2) and execve(2), and in the middle of that, a process shows no environment; it lasts less than a reading. */
const MOST_LOOKS = 3;
const newcomers = (proc) => {
    let lastPid;
    let again = [];
    const looks = new Map();
    const arrived = (trees) => {
        const from = lastPid ?? Math.min(...trees.map(({ leader }) => leader.pid)) - 1;
        const to = newestPid(proc);
        lastPid = to === 0 ? undefined : to;
        return to === 0 ? proc.pids() : given(proc, from, to);
    };
    return {
        find: (trees) => {
            const pids = new Set([...arrived(trees), ...again]);
            again = [];
            return [...pids].flatMap((pid) => (pid === process.pid ? [] : (seen(proc, pid) ?? [])));
        },
        postpone: (pid) => {
            const count = (looks.get(pid) ?? 0) + 1;
            looks.set(pid, count);
            if (count < MOST_LOOKS)
                again.push(pid);
            else
                looks.delete(pid);
        },
        forget: () => {
            lastPid = undefined;
            again = [];
            looks.clear();
        },
    };
};
/** The last field of `/proc/loadavg`: the pid that was given last. Zero where the kernel does not tell. */
const newestPid = (proc) => Number(proc.text('loadavg').trimEnd().split(' ').at(-1)) || 0;
/** To ask for so many pids one by one costs less than to list a machine full of processes. */
const FEW = 100;
/** Pids are given in turn, and after the highest begin anew: the processes among those given after `from`, up to `to`. */
const given = (proc, from, to) => {
    if (from <= to && to - from <= FEW)
        return Array.from({ length: to - from }, (_, index) => from + 1 + index).filter((pid) => isProcess(proc, pid));
    return proc.pids().filter(from < to ? (pid) => from < pid && pid <= to : (pid) => from < pid || pid <= to);
};
/** Threads have numbers of the same kind, and are there when asked for. */
const isProcess = (proc, pid) => proc.isThere(String(pid)) && numberAfter(proc.text(`${pid}/status`), 'Tgid:') === pid;

;// CONCATENATED MODULE: ./lib/adapters/monitor/census.js



const census = (proc) => {
    const strangers = newcomers(proc);
    let living = new Map();
    const members = (tree) => living.get(tree) ?? [];
    const still = (tree) => members(tree).flatMap(({ pid, start }) => {
        const now = seen(proc, pid);
        return now?.start === start ? now : [];
    });
    const count = (trees) => {
        const leaders = trees.flatMap((tree) => (living.has(tree) ? [] : (seen(proc, tree.leader.pid) ?? [])));
        const arrived = [...leaders, ...strangers.find(trees)];
        const table = unique([...trees.flatMap(still), ...arrived]);
        const environments = reading(proc);
        living = new Map(trees.map((tree) => [tree, within(table, tree, ({ pid }) => environments(pid).includes(tree.marker))]));
        const ours = new Set([...living.values()].flatMap((some) => some.map(({ pid }) => pid)));
        const since = Math.min(...trees.map(({ leader }) => leader.start));
        for (const { pid, parent, start } of arrived) {
            const mayBecome = !ours.has(pid) && start >= since && parent !== KERNEL;
            if (mayBecome && environments(pid).length === 0)
                strangers.postpone(pid);
        }
    };
    return {
        count,
        refresh: (tree) => {
            living = new Map([...living, [tree, still(tree)]]);
        },
        members,
        forget: () => {
            living = new Map();
            strangers.forget();
        },
    };
};
/** The parent of the kernel's threads, which never have an environment. */
const KERNEL = 2;
const unique = (all) => [...new Map(all.map((each) => [each.pid, each])).values()];
/** `membersIn` gives back entries of the table it was given. */
const within = (table, tree, betrays) => {
    const pids = new Set((0,processes_tree/* membersIn */.J)(table, tree, betrays).map(({ pid }) => pid));
    return table.filter(({ pid }) => pids.has(pid));
};
const reading = (proc) => {
    const read = new Map();
    return (pid) => {
        const bytes = read.get(pid) ?? proc.bytes(`${pid}/environ`);
        read.set(pid, bytes);
        return bytes;
    };
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/gauge.js
var gauge = __webpack_require__(51400);
;// CONCATENATED MODULE: ./lib/adapters/monitor/machine.js



/** Follows a machine from the first reading on. */
const machine = (look) => {
    const cores = (0,external_node_os_.cpus)().length;
    let first;
    let total = 0;
    let last = { at: 0, cpuMs: 0 };
    let kept;
    return {
        read: (at) => {
            const { cpuMs, totalMemoryBytes, ...now } = look();
            first ??= { cpuMs, totalMemoryBytes, ...now };
            kept ??= (0,gauge/* gauge */.uI)(at, cores);
            total = totalMemoryBytes;
            last = { at, cpuMs: cpuMs - first.cpuMs };
            kept.add({ ...last, ...now, peakMemoryBytes: now.memoryBytes, sharedBytes: 0 });
        },
        usage: (began) => kept && { ...kept.usage(last, began), cores, totalMemoryBytes: total },
    };
};
/** Linux: memory is what is not available to programs (see proc(5)); swapped out counts what is in use of the swap space. */
const procMachine = (proc) => {
    const tickMs = 1_000 / ticksPerSecond(proc);
    return () => {
        const meminfo = proc.text('meminfo');
        const totalMemoryBytes = bytesAfter(meminfo, 'MemTotal:');
        return {
            cpuMs: busyTicks(proc.text('stat')) * tickMs,
            memoryBytes: totalMemoryBytes - bytesAfter(meminfo, 'MemAvailable:'),
            totalMemoryBytes,
            swapBytes: bytesAfter(meminfo, 'SwapTotal:') - bytesAfter(meminfo, 'SwapFree:'),
        };
    };
};
/** user, nice, system, irq and softirq, which is neither waiting (idle, iowait) nor another machine's (steal). */
const busyTicks = (stat) => {
    const [user, nice, system, , , irq, softirq] = stat.slice(0, stat.indexOf('\n')).split(/ +/).slice(1).map(Number);
    return [user, nice, system, irq, softirq].reduce((sum, ticks) => sum + (ticks ?? 0), 0);
};
/** Any other system, by what Node tells. */
const osMachine = () => ({
    cpuMs: (0,external_node_os_.cpus)().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0),
    memoryBytes: (0,external_node_os_.totalmem)() - (0,external_node_os_.freemem)(),
    totalMemoryBytes: (0,external_node_os_.totalmem)(),
    swapBytes: 0,
});

;// CONCATENATED MODULE: ./lib/adapters/monitor/account.js
const account = (leader) => {
    let before = new Map();
    /** Of whom no living member will tell any more. */
    let settled = 0;
    let total = 0;
    let isClosed = false;
    /** A table that changes while it is read may show a circle; no line of ancestors is longer than the table. */
    const isTold = ({ parent }, now, most = before.size) => {
        if (now.has(parent) || (isClosed && parent === leader))
            return true;
        const next = before.get(parent);
        return next !== undefined && most > 0 && isTold(next, now, most - 1);
    };
    const update = (members) => {
        const now = new Map(members.map((member) => [member.pid, member]));
        for (const gone of before.values()) {
            const isGone = now.get(gone.pid)?.start !== gone.start;
            if (isGone && !(isClosed && gone.pid === leader) && !isTold(gone, now))
                settled += gone.ticks;
        }
        before = now;
        total = Math.max(total, settled + members.reduce((sum, { ticks }) => sum + ticks, 0));
    };
    return {
        get ticks() {
            return total;
        },
        update,
        close: (reaped, members) => {
            if (isClosed)
                return;
            isClosed = true;
            // Less than was seen already: somebody else's end has taken the difference before us.
            settled += Math.max(reaped, before.get(leader)?.ticks ?? 0);
            update(members);
        },
    };
};

;// CONCATENATED MODULE: ./lib/adapters/monitor/memory.js

/**
 * Sums up what processes have in memory, and remembers how high each was, so that a peak between two
 * readings shows in the later one. What has had no page fault since has what it had.
 */
const memorySum = (proc) => {
    let before = new Map();
    return (members) => {
        const now = members.map((member) => {
            const key = `${member.pid}:${member.start}`;
            const known = before.get(key);
            return [key, known?.stamp === member.stamp ? known : { ...memoryOf(proc, member.pid), stamp: member.stamp }];
        });
        const memoryBytes = sum(now, ({ resident }) => resident);
        const risen = now.filter(([key, { highest }]) => highest > (before.get(key)?.highest ?? 0)).map(([, { highest }]) => highest);
        before = new Map(now);
        const shareable = now.map(([, each]) => each.shareable);
        return {
            memoryBytes,
            peakMemoryBytes: Math.max(memoryBytes, ...risen),
            swapBytes: sum(now, ({ swapped }) => swapped),
            sharedBytes: shareable.reduce((a, b) => a + b, 0) - Math.max(0, ...shareable),
        };
    };
};
const sum = (all, of) => all.reduce((total, [, memory]) => total + of(memory), 0);

;// CONCATENATED MODULE: ./lib/adapters/monitor/watch.js




const createWatch = (proc, people, { take }) => {
    const tickMs = 1_000 / ticksPerSecond(proc);
    const memory = memorySum(proc);
    const open = new Map();
    const begun = befallen(proc);
    let trees = [];
    let closedTicks = 0;
    let sawProcesses = false;
    const of = (tree) => {
        const kept = open.get(tree) ?? account(tree.leader.pid);
        open.set(tree, kept);
        sawProcesses = true;
        return kept;
    };
    /** Trees that are gone tell nothing more. */
    const settle = () => {
        for (const [tree, { ticks }] of open) {
            if (trees.includes(tree))
                continue;
            closedTicks += ticks;
            open.delete(tree);
        }
    };
    const cpuMs = () => [...open.values()].reduce((sum, { ticks }) => sum + ticks, closedTicks) * tickMs;
    return {
        read: (now, running) => {
            trees = running;
            for (const tree of trees)
                of(tree).update(people.members(tree));
            settle();
            if (sawProcesses)
                take({ at: now, cpuMs: cpuMs(), ...memory(trees.flatMap(people.members)) });
        },
        exited: (tree, reapedTicks) => of(tree).close(reapedTicks, people.members(tree)),
        exactMemory: () => {
            const shares = trees.flatMap(people.members).map(({ pid }) => proportional(proc, pid) ?? memoryOf(proc, pid).resident);
            return shares.reduce((sum, share) => sum + share, 0);
        },
        ended: (now) => {
            const { oomKills, swappedBytes } = befallen(proc);
            return { at: now, cpuMs: cpuMs(), sawProcesses, oomKills: oomKills - begun.oomKills, swappedBytes: swappedBytes - begun.swappedBytes };
        },
    };
};
/** What has befallen the machine since it started, in `/proc/vmstat`. */
const befallen = (proc) => {
    const vmstat = proc.text('vmstat');
    const pages = numberAfter(vmstat, 'pswpin ') + numberAfter(vmstat, 'pswpout ');
    return { oomKills: numberAfter(vmstat, 'oom_kill '), swappedBytes: pages * pageBytes(proc) };
};

;// CONCATENATED MODULE: ./lib/adapters/monitor/index.js






/** A monitor by what `/proc` tells (see proc(5)); where there is none, of the machine alone. It starts no process. */
const monitor = (clock, forest, proc = procAt()) => proc.text('self/stat') === '' ? machineMonitor(clock) : procMonitor(clock, forest, proc);
const procMonitor = (clock, forest, proc) => {
    const people = census(proc);
    const whole = machine(procMachine(proc));
    const watches = new Map();
    let reaped = reapedTicks(proc);
    const treesOf = (stage) => [...forest.running].filter((tree) => tree.stage === stage);
    const look = () => {
        // Those too that nobody watches yet: whoever was in no tree once is never looked at again.
        if (forest.running.size === 0)
            people.forget();
        else
            people.count([...forest.running]);
    };
    const beat = cadence(clock, () => {
        look();
        reaped = reapedTicks(proc);
        for (const [stage, watch] of watches)
            watch.read(clock.now(), treesOf(stage));
        whole.read(clock.now());
    });
    const exited = (tree) => {
        const before = reaped;
        reaped = reapedTicks(proc);
        people.refresh(tree);
        watches.get(tree.stage)?.exited(tree, reaped - before);
    };
    const watch = (stage, options) => {
        const made = createWatch(proc, people, options);
        watches.set(stage, made);
        if (watches.size === 1)
            forest.onExit.add(exited);
        beat.begin(options);
        const end = () => {
            watches.delete(stage);
            beat.end(options);
            if (watches.size > 0)
                return;
            forest.onExit.delete(exited);
            people.forget();
        };
        return {
            exactMemory: made.exactMemory,
            end: () => {
                end();
                return made.ended(clock.now());
            },
        };
    };
    return { seesProcesses: true, watch, machine: whole.usage };
};
/** macOS and Windows tell nothing of a tree without a process of their own for each look. */
const machineMonitor = (clock) => {
    const whole = machine(osMachine);
    const beat = cadence(clock, () => whole.read(clock.now()));
    const watch = (_stage, options) => {
        beat.begin(options);
        const end = () => {
            beat.end(options);
            return { at: clock.now(), cpuMs: 0, sawProcesses: false, oomKills: 0, swappedBytes: 0 };
        };
        return { exactMemory: () => undefined, end };
    };
    return { seesProcesses: false, watch, machine: whole.usage };
};

;// CONCATENATED MODULE: ./lib/entries/monitor.js
/** Loaded late: see session.ts. */



/***/ })

};
