/*
 * The part of the Python program that makes plain data of what a function returned, or says
 * which value in it JSON does not have.
 */
export const PYTHON_JSON = `
class Unfit(Exception):
    def __init__(self, where, why):
        super().__init__(where + " " + why)
        self.where = where
        self.why = why


class TooLarge(Exception):
    pass


# Characters: 1 MB of UTF-16.
LARGEST_RESULT = 524288
DEEPEST = 100


def returned(value):
    try:
        text = dumps(plain(value, "result"), ensure_ascii=False, separators=(",", ":"))
        # Half of a pair cannot be written as it is.
        text = re.sub("[" + chr(0xD800) + "-" + chr(0xDFFF) + "]", lambda found: dumps(found.group())[1:-1], text)
    except TooLarge:
        return {"kind": "too-large"}
    except Unfit as unfit:
        return {"kind": "unfit", "path": unfit.where, "why": unfit.why}
    units = len(text) + sum(1 for each in text if ord(each) > 0xFFFF)
    return {"kind": "too-large"} if units > LARGEST_RESULT else {"kind": "returned", "json": text}


def plain(value, where):
    left = [LARGEST_RESULT]

    def spend(characters):
        left[0] -= characters
        if left[0] < 0:
            raise TooLarge()

    def visit(value, at, above):
        spend(1)
        if isinstance(value, enum.Enum):
            return visit(value.value, at, above)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            spend(len(value))
            return str(value)
        if isinstance(value, (int, float)):
            return number(value, at)
        if isinstance(value, (datetime.date, datetime.time)):
            return value.isoformat()
        return composite(value, at, above)

    def composite(value, at, above):
        for other, place in above:
            if other is value:
                raise Unfit(at, "leads back to " + place)
        if len(above) >= DEEPEST:
            raise Unfit(at, "lies more than " + str(DEEPEST) + " levels deep")
        inside = above + [(value, at)]
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {each.name: visit(getattr(value, each.name), below(at, each.name), inside) for each in dataclasses.fields(value)}
        if isinstance(value, dict):
            return {key_of(key, at, spend): visit(item, below(at, key), inside) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [visit(item, at + "[" + str(index) + "]", inside) for index, item in enumerate(value)]
        raise Unfit(at, strangeness(value))

    return visit(value, where, [])


def number(value, at):
    if isinstance(value, int):
        return int(value)
    if value != value or value in (float("inf"), float("-inf")):
        raise Unfit(at, "is " + repr(value) + ", which JSON does not have")
    return float(value)


def key_of(key, at, spend):
    if key is not None and not isinstance(key, (str, int, float)):
        raise Unfit(at, "has a key that is " + kind_of(key) + ": " + shown(key)[:100])
    spend(len(key) if isinstance(key, str) else 8)
    return key


def below(at, key):
    return at + "." + key if isinstance(key, str) and key.isidentifier() else at + "[" + shown(key) + "]"


def strangeness(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "is binary data, which JSON does not have: decode it"
    if isinstance(value, (set, frozenset)):
        return "is a set, which JSON does not have: make it a list"
    if inspect.isawaitable(value):
        return "is a coroutine: it has to be awaited"
    if inspect.isroutine(value):
        return "is a function"
    if isinstance(value, type):
        return "is a class"
    return "is " + kind_of(value) + ", which JSON does not have"
`
