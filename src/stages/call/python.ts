import { PYTHON_ERRORS } from './python-errors.ts'
import { PYTHON_JSON } from './python-json.ts'

/*
 * The program that calls a Python function (3.7 or later); its one argument is the private folder. It
 * imports what it needs before the file is loaded, whose folder may hold modules of the same names.
 * What is a module of its own for `multiprocessing` does nothing. Written without a backslash.
 */
const HEAD = `
import asyncio, atexit, builtins, collections.abc, dataclasses, datetime, enum, errno, importlib, importlib.util
import inspect, json, os, re, signal, sys, traceback

NEWLINE = chr(10)
HERE = os.path.abspath(__file__)
OWNER = os.getpid()
dumps, write_file, replace, leave = json.dumps, builtins.open, os.replace, os._exit
request = {}
folder = ""
counts = {"yielded": 0, "logged": 0}
room = 8 * 1024 * 1024
answered = False
LONGEST_TEXT = 8192


class Cancelled(KeyboardInterrupt):
    """Raised in the function when its stage is stopped."""


def answer(told):
    global answered
    # A fork that comes back out of the function is not the one that was asked.
    if answered or os.getpid() != OWNER:
        return
    answered = True
    part = os.path.join(folder, "answer.part")
    with write_file(part, "w", encoding="utf-8") as file:
        file.write(dumps({**told, **counts}))
    replace(part, os.path.join(folder, "answer.json"))


def tell(event):
    global room
    if room < 0:
        return
    line = dumps(event) + NEWLINE
    room -= len(line)
    with write_file(os.path.join(folder, "events.jsonl"), "a", encoding="utf-8") as file:
        file.write(line if room >= 0 else dumps({"type": "enough"}) + NEWLINE)


def text_of(value):
    if isinstance(value, str):
        return value[:LONGEST_TEXT]
    try:
        return dumps(plain(value, "value"), ensure_ascii=False)[:LONGEST_TEXT]
    except Exception:
        return shown(value)


def shown(value):
    try:
        return repr(value)[:LONGEST_TEXT]
    except Exception:
        return "a value that cannot be shown"
`

const MAIN = `
def yielded(value):
    counts["yielded"] += 1
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        fraction = value.get("fraction")
        if isinstance(fraction, (int, float)) and 0 <= fraction <= 1:
            return tell({"type": "yield", "text": value["text"][:LONGEST_TEXT], "fraction": fraction})
    tell({"type": "yield", "text": text_of(value)})


def on_term(number, frame):
    # Once is enough; to ignore the signal instead would be inherited by what cleans up.
    signal.signal(signal.SIGTERM, lambda *_: None)
    raise Cancelled("stopped by SIGTERM")


def load(path):
    place, stem = os.path.split(path)
    stem = os.path.splitext(stem)[0]
    package = []
    while os.path.isfile(os.path.join(place, "__init__.py")) and os.path.dirname(place) != place:
        place, name = os.path.split(place)
        package.insert(0, name)
    sys.path[:] = [place] + [each for each in sys.path if os.path.realpath(each) != os.path.dirname(os.path.realpath(HERE))]
    if package:
        return importlib.import_module(".".join(package + ([] if stem == "__init__" else [stem])))
    # A module that is there already must stay what it is for everybody else.
    known = stem in sys.modules or stem in getattr(sys, "stdlib_module_names", ())
    spec = importlib.util.spec_from_file_location("_called_" + stem if known else stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def pick(module):
    name = request["name"]
    value = getattr(module, name, None)
    if callable(value) and not isinstance(value, type):
        return value
    own = [each for each, found in vars(module).items() if callable(found) and not isinstance(found, type) and getattr(found, "__module__", None) == module.__name__]
    names = [each for each in own if not each.startswith("_")][:1000]
    there = {"what": kind_of(value)} if hasattr(module, name) else {}
    answer({"kind": "missing", "names": names, **there})
    return None


def kind_of(value):
    if value is None:
        return "None"
    kind = "class" if isinstance(value, type) else type(value).__name__
    return ("an " if kind[0] in "aeiou" else "a ") + kind


def objections(function, given):
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    named = [each for each in parameters if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    takes = [each.name for each in named]
    takes_all = any(each.kind == each.VAR_KEYWORD for each in parameters)
    needed = [each for each in parameters if each.default is each.empty and each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)]
    unknown = [] if takes_all else [name for name in given if name not in takes]
    missing = [each.name for each in needed if each.kind == each.POSITIONAL_ONLY or each.name not in given]
    if not unknown and not missing:
        return None
    return {"kind": "arguments", "unknown": unknown, "missing": missing, "takes": takes, **place_of_function(function)}


def perform(function, given):
    value = function(**given)
    if inspect.isawaitable(value):
        value = asyncio.run(awaited(value))
    if isinstance(value, collections.abc.AsyncGenerator):
        return asyncio.run(drained(value))
    if isinstance(value, collections.abc.Generator):
        return exhausted(value)
    return value


async def awaited(value):
    return await value


async def drained(values):
    try:
        async for value in values:
            yielded(value)
    finally:
        await values.aclose()


def exhausted(values):
    try:
        while True:
            yielded(next(values))
    except StopIteration as stopped:
        return stopped.value
    finally:
        values.close()


def run():
    try:
        module = load(request["file"])
        function = pick(module)
        if function is None:
            return 1
        wrong = objections(function, request["arguments"])
        answer(wrong or returned(perform(function, request["arguments"])))
        return 0
    except SystemExit as stopped:
        return exited(stopped.code)
    except BaseException as thrown:
        answer(raised(thrown))
        return 1


def exited(code):
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)
    number = 0 if code is None else code & 255 if isinstance(code, int) else 1
    answer({"kind": "exited", "exitCode": number})
    return number


def close(code):
    # Threads that go on after the function has returned keep nobody waiting.
    for last in (atexit._run_exitfuncs, lambda: sys.stdout.flush(), lambda: sys.stderr.flush()):
        try:
            last()
        except BaseException:
            pass
    leave(code)


if __name__ == "__main__":
    folder = sys.argv[1]
    with write_file(os.path.join(folder, "request.json"), encoding="utf-8") as file:
        request = json.load(file)
    sys.argv = [request["file"]]
    sys.dont_write_bytecode = True
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=True)
    signal.signal(signal.SIGTERM, on_term)
    close(run())
`

/** The whole of it. */
export const PYTHON = [HEAD, PYTHON_JSON, PYTHON_ERRORS, MAIN].join('\n')
