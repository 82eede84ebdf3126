/*
 * The part of the Python program that describes what was raised: its type with the classes below
 * it, its message, its traceback without our own frames, and the place in the user's own file.
 */
export const PYTHON_ERRORS = `
LONGEST_TRACE = 16384


def raised(thrown):
    try:
        return describe(thrown)
    except Exception:
        return {"kind": "raised", "type": type(thrown).__name__, "bases": [], "message": "an error that cannot be shown"}


def describe(thrown):
    kind = type(thrown)
    bases = [each.__name__ for each in kind.__mro__[1:] if each not in (BaseException, object)]
    number = getattr(thrown, "errno", None) if isinstance(thrown, OSError) else None
    code = [errno.errorcode[number]] if number in errno.errorcode else []
    place = place_of(thrown)
    return {
        "kind": "raised",
        "type": kind.__name__,
        "bases": bases + code,
        "message": str(thrown)[:LONGEST_TEXT],
        "trace": "".join(without_ours(traceback.TracebackException.from_exception(thrown)).format())[-LONGEST_TRACE:],
        **({"place": place} if place else {}),
    }


# Neither our own frames, nor those of what leads from us to the function.
def without_ours(told):
    seen = []
    while told is not None and not any(each is told for each in seen):
        seen.append(told)
        frames = [each for each in told.stack if os.path.abspath(each.filename) != HERE]
        while frames and (frames[0].filename.startswith("<frozen importlib") or os.path.dirname(frames[0].filename) == os.path.dirname(asyncio.__file__)):
            frames.pop(0)
        told.stack = traceback.StackSummary.from_list(frames)
        told = told.__cause__ or told.__context__
    return seen[0]


def place_of(thrown):
    if isinstance(thrown, SyntaxError) and thrown.filename and thrown.lineno and is_own(thrown.filename):
        column = {"column": thrown.offset} if thrown.offset and thrown.offset > 0 else {}
        return {"file": in_workspace(thrown.filename), "line": thrown.lineno, **column}
    own = [(each.f_code.co_filename, line) for each, line in traceback.walk_tb(thrown.__traceback__) if is_own(each.f_code.co_filename)]
    return {"file": in_workspace(own[-1][0]), "line": own[-1][1]} if own else None


def place_of_function(function):
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or not is_own(code.co_filename):
        return {}
    return {"place": {"file": in_workspace(code.co_filename), "line": code.co_firstlineno}}


def roots():
    return [request["workspace"], os.path.realpath(request["workspace"])]


def in_workspace(name):
    path = os.path.abspath(name)
    for root in roots():
        if path.startswith(root + os.sep):
            return path[len(root) + 1:].replace(os.sep, "/")
    return path


def is_own(name):
    path = os.path.abspath(name)
    if path == HERE or name.startswith("<"):
        return False
    foreign = "site-packages" in path or "dist-packages" in path
    return path == request["file"] or (in_workspace(name) != path and not foreign)
`
