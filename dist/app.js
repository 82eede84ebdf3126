import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7349:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveBlockMap = __nccwpck_require__(7103);
var resolveBlockSeq = __nccwpck_require__(334);
var resolveFlowCollection = __nccwpck_require__(3142);

function resolveCollection(CN, ctx, token, onError, tagName, tag) {
    const coll = token.type === 'block-map'
        ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag)
        : token.type === 'block-seq'
            ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag)
            : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
    const Coll = coll.constructor;
    // If we got a tagName matching the class, or the tag name is '!',
    // then use the tagName from the node class used to create it.
    if (tagName === '!' || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
    }
    if (tagName)
        coll.tag = tagName;
    return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
    const tagToken = props.tag;
    const tagName = !tagToken
        ? null
        : ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg));
    if (token.type === 'block-seq') {
        const { anchor, newlineAfterProp: nl } = props;
        const lastProp = anchor && tagToken
            ? anchor.offset > tagToken.offset
                ? anchor
                : tagToken
            : (anchor ?? tagToken);
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
            const message = 'Missing newline after block sequence props';
            onError(lastProp, 'MISSING_CHAR', message);
        }
    }
    const expType = token.type === 'block-map'
        ? 'map'
        : token.type === 'block-seq'
            ? 'seq'
            : token.start.source === '{'
                ? 'map'
                : 'seq';
    // shortcut: check if it's a generic YAMLMap or YAMLSeq
    // before jumping into the custom tag logic.
    if (!tagToken ||
        !tagName ||
        tagName === '!' ||
        (tagName === YAMLMap.YAMLMap.tagName && expType === 'map') ||
        (tagName === YAMLSeq.YAMLSeq.tagName && expType === 'seq')) {
        return resolveCollection(CN, ctx, token, onError, tagName);
    }
    let tag = ctx.schema.tags.find(t => t.tag === tagName && t.collection === expType);
    if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
            ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
            tag = kt;
        }
        else {
            if (kt) {
                onError(tagToken, 'BAD_COLLECTION_TYPE', `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? 'scalar'}`, true);
            }
            else {
                onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, true);
            }
            return resolveCollection(CN, ctx, token, onError, tagName);
        }
    }
    const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
    const res = tag.resolve?.(coll, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg), ctx.options) ?? coll;
    const node = identity.isNode(res)
        ? res
        : new Scalar.Scalar(res);
    node.range = coll.range;
    node.tag = tagName;
    if (tag?.format)
        node.format = tag.format;
    return node;
}

exports.composeCollection = composeCollection;


/***/ }),

/***/ 3683:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Document = __nccwpck_require__(3021);
var composeNode = __nccwpck_require__(5937);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);

function composeDoc(options, directives, { offset, start, value, end }, onError) {
    const opts = Object.assign({ _directives: directives }, options);
    const doc = new Document.Document(undefined, opts);
    const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
    };
    const props = resolveProps.resolveProps(start, {
        indicator: 'doc-start',
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
    });
    if (props.found) {
        doc.directives.docStart = true;
        if (value &&
            (value.type === 'block-map' || value.type === 'block-seq') &&
            !props.hasNewline)
            onError(props.end, 'MISSING_CHAR', 'Block collection cannot start on same line with directives-end marker');
    }
    // @ts-expect-error If Contents is set, let's trust the user
    doc.contents = value
        ? composeNode.composeNode(ctx, value, props, onError)
        : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
    const contentEnd = doc.contents.range[2];
    const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
    if (re.comment)
        doc.comment = re.comment;
    doc.range = [offset, contentEnd, re.offset];
    return doc;
}

exports.composeDoc = composeDoc;


/***/ }),

/***/ 5937:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var composeCollection = __nccwpck_require__(7349);
var composeScalar = __nccwpck_require__(5413);
var resolveEnd = __nccwpck_require__(7788);
var utilEmptyScalarPosition = __nccwpck_require__(2599);

const CN = { composeNode, composeEmptyNode };
function composeNode(ctx, token, props, onError) {
    const atKey = ctx.atKey;
    const { spaceBefore, comment, anchor, tag } = props;
    let node;
    let isSrcToken = true;
    switch (token.type) {
        case 'alias':
            node = composeAlias(ctx, token, onError);
            if (anchor || tag)
                onError(token, 'ALIAS_PROPS', 'An alias node must not specify any properties');
            break;
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'block-scalar':
            node = composeScalar.composeScalar(ctx, token, tag, onError);
            if (anchor)
                node.anchor = anchor.source.substring(1);
            break;
        case 'block-map':
        case 'block-seq':
        case 'flow-collection':
            try {
                node = composeCollection.composeCollection(CN, ctx, token, props, onError);
                if (anchor)
                    node.anchor = anchor.source.substring(1);
            }
            catch (error) {
                // Almost certainly here due to a stack overflow
                const message = error instanceof Error ? error.message : String(error);
                onError(token, 'RESOURCE_EXHAUSTION', message);
            }
            break;
        default: {
            const message = token.type === 'error'
                ? token.message
                : `Unsupported token (type: ${token.type})`;
            onError(token, 'UNEXPECTED_TOKEN', message);
            isSrcToken = false;
        }
    }
    node ?? (node = composeEmptyNode(ctx, token.offset, undefined, null, props, onError));
    if (anchor && node.anchor === '')
        onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    if (atKey &&
        ctx.options.stringKeys &&
        (!identity.isScalar(node) ||
            typeof node.value !== 'string' ||
            (node.tag && node.tag !== 'tag:yaml.org,2002:str'))) {
        const msg = 'With stringKeys, all keys must be strings';
        onError(tag ?? token, 'NON_STRING_KEY', msg);
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        if (token.type === 'scalar' && token.source === '')
            node.comment = comment;
        else
            node.commentBefore = comment;
    }
    // @ts-expect-error Type checking misses meaning of isSrcToken
    if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
    return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
    const token = {
        type: 'scalar',
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ''
    };
    const node = composeScalar.composeScalar(ctx, token, tag, onError);
    if (anchor) {
        node.anchor = anchor.source.substring(1);
        if (node.anchor === '')
            onError(anchor, 'BAD_ALIAS', 'Anchor cannot be an empty string');
    }
    if (spaceBefore)
        node.spaceBefore = true;
    if (comment) {
        node.comment = comment;
        node.range[2] = end;
    }
    return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
    const alias = new Alias.Alias(source.substring(1));
    if (alias.source === '')
        onError(offset, 'BAD_ALIAS', 'Alias cannot be an empty string');
    if (alias.source.endsWith(':'))
        onError(offset + source.length - 1, 'BAD_ALIAS', 'Alias ending in : is ambiguous', true);
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
    alias.range = [offset, valueEnd, re.offset];
    if (re.comment)
        alias.comment = re.comment;
    return alias;
}

exports.composeEmptyNode = composeEmptyNode;
exports.composeNode = composeNode;


/***/ }),

/***/ 5413:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);

function composeScalar(ctx, token, tagToken, onError) {
    const { value, type, comment, range } = token.type === 'block-scalar'
        ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError)
        : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
    const tagName = tagToken
        ? ctx.directives.tagName(tagToken.source, msg => onError(tagToken, 'TAG_RESOLVE_FAILED', msg))
        : null;
    let tag;
    if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
    }
    else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
    else if (token.type === 'scalar')
        tag = findScalarTagByTest(ctx, value, token, onError);
    else
        tag = ctx.schema[identity.SCALAR];
    let scalar;
    try {
        const res = tag.resolve(value, msg => onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
    }
    catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, 'TAG_RESOLVE_FAILED', msg);
        scalar = new Scalar.Scalar(value);
    }
    scalar.range = range;
    scalar.source = value;
    if (type)
        scalar.type = type;
    if (tagName)
        scalar.tag = tagName;
    if (tag.format)
        scalar.format = tag.format;
    if (comment)
        scalar.comment = comment;
    return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
    if (tagName === '!')
        return schema[identity.SCALAR]; // non-specific tag
    const matchWithTest = [];
    for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
            if (tag.default && tag.test)
                matchWithTest.push(tag);
            else
                return tag;
        }
    }
    for (const tag of matchWithTest)
        if (tag.test?.test(value))
            return tag;
    const kt = schema.knownTags[tagName];
    if (kt && !kt.collection) {
        // Ensure that the known tag is available for stringifying,
        // but does not get used by default.
        schema.tags.push(Object.assign({}, kt, { default: false, test: undefined }));
        return kt;
    }
    onError(tagToken, 'TAG_RESOLVE_FAILED', `Unresolved tag: ${tagName}`, tagName !== 'tag:yaml.org,2002:str');
    return schema[identity.SCALAR];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
    const tag = schema.tags.find(tag => (tag.default === true || (atKey && tag.default === 'key')) &&
        tag.test?.test(value)) || schema[identity.SCALAR];
    if (schema.compat) {
        const compat = schema.compat.find(tag => tag.default && tag.test?.test(value)) ??
            schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
            const ts = directives.tagString(tag.tag);
            const cs = directives.tagString(compat.tag);
            const msg = `Value may be parsed as either ${ts} or ${cs}`;
            onError(token, 'TAG_RESOLVE_FAILED', msg, true);
        }
    }
    return tag;
}

exports.composeScalar = composeScalar;


/***/ }),

/***/ 9984:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var directives = __nccwpck_require__(1342);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var identity = __nccwpck_require__(1127);
var composeDoc = __nccwpck_require__(3683);
var resolveEnd = __nccwpck_require__(7788);

function getErrorPos(src) {
    if (typeof src === 'number')
        return [src, src + 1];
    if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
    const { offset, source } = src;
    return [offset, offset + (typeof source === 'string' ? source.length : 1)];
}
function parsePrelude(prelude) {
    let comment = '';
    let atComment = false;
    let afterEmptyLine = false;
    for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
            case '#':
                comment +=
                    (comment === '' ? '' : afterEmptyLine ? '\n\n' : '\n') +
                        (source.substring(1) || ' ');
                atComment = true;
                afterEmptyLine = false;
                break;
            case '%':
                if (prelude[i + 1]?.[0] !== '#')
                    i += 1;
                atComment = false;
                break;
            default:
                // This may be wrong after doc-end, but in that case it doesn't matter
                if (!atComment)
                    afterEmptyLine = true;
                atComment = false;
        }
    }
    return { comment, afterEmptyLine };
}
/**
 * Compose a stream of CST nodes into a stream of YAML Documents.
 *
 * ```ts
 * import { Composer, Parser } from 'yaml'
 *
 * const src: string = ...
 * const tokens = new Parser().parse(src)
 * const docs = new Composer().compose(tokens)
 * ```
 */
class Composer {
    constructor(options = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
            const pos = getErrorPos(source);
            if (warning)
                this.warnings.push(new errors.YAMLWarning(pos, code, message));
            else
                this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        this.directives = new directives.Directives({ version: options.version || '1.2' });
        this.options = options;
    }
    decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        //console.log({ dc: doc.comment, prelude, comment })
        if (comment) {
            const dc = doc.contents;
            if (afterDoc) {
                doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
            }
            else if (afterEmptyLine || doc.directives.docStart || !dc) {
                doc.commentBefore = comment;
            }
            else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
                let it = dc.items[0];
                if (identity.isPair(it))
                    it = it.key;
                const cb = it.commentBefore;
                it.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
            else {
                const cb = dc.commentBefore;
                dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
            }
        }
        if (afterDoc) {
            for (let i = 0; i < this.errors.length; ++i)
                doc.errors.push(this.errors[i]);
            for (let i = 0; i < this.warnings.length; ++i)
                doc.warnings.push(this.warnings[i]);
        }
        else {
            doc.errors = this.errors;
            doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
    }
    /**
     * Current stream status information.
     *
     * Mostly useful at the end of input for an empty stream.
     */
    streamInfo() {
        return {
            comment: parsePrelude(this.prelude).comment,
            directives: this.directives,
            errors: this.errors,
            warnings: this.warnings
        };
    }
    /**
     * Compose tokens into documents.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
            yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
    }
    /** Advance the composer by one CST token. */
    *next(token) {
        if (node_process.env.LOG_STREAM)
            console.dir(token, { depth: null });
        switch (token.type) {
            case 'directive':
                this.directives.add(token.source, (offset, message, warning) => {
                    const pos = getErrorPos(token);
                    pos[0] += offset;
                    this.onError(pos, 'BAD_DIRECTIVE', message, warning);
                });
                this.prelude.push(token.source);
                this.atDirectives = true;
                break;
            case 'document': {
                const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
                if (this.atDirectives && !doc.directives.docStart)
                    this.onError(token, 'MISSING_CHAR', 'Missing directives-end/doc-start indicator line');
                this.decorate(doc, false);
                if (this.doc)
                    yield this.doc;
                this.doc = doc;
                this.atDirectives = false;
                break;
            }
            case 'byte-order-mark':
            case 'space':
                break;
            case 'comment':
            case 'newline':
                this.prelude.push(token.source);
                break;
            case 'error': {
                const msg = token.source
                    ? `${token.message}: ${JSON.stringify(token.source)}`
                    : token.message;
                const error = new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg);
                if (this.atDirectives || !this.doc)
                    this.errors.push(error);
                else
                    this.doc.errors.push(error);
                break;
            }
            case 'doc-end': {
                if (!this.doc) {
                    const msg = 'Unexpected doc-end without preceding document';
                    this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', msg));
                    break;
                }
                this.doc.directives.docEnd = true;
                const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
                this.decorate(this.doc, true);
                if (end.comment) {
                    const dc = this.doc.comment;
                    this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
                }
                this.doc.range[2] = end.offset;
                break;
            }
            default:
                this.errors.push(new errors.YAMLParseError(getErrorPos(token), 'UNEXPECTED_TOKEN', `Unsupported token ${token.type}`));
        }
    }
    /**
     * Call at end of input to yield any remaining document.
     *
     * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
     * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
     */
    *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
            this.decorate(this.doc, true);
            yield this.doc;
            this.doc = null;
        }
        else if (forceDoc) {
            const opts = Object.assign({ _directives: this.directives }, this.options);
            const doc = new Document.Document(undefined, opts);
            if (this.atDirectives)
                this.onError(endOffset, 'MISSING_CHAR', 'Missing directives-end indicator line');
            doc.range = [0, endOffset, endOffset];
            this.decorate(doc, false);
            yield doc;
        }
    }
}

exports.Composer = Composer;


/***/ }),

/***/ 7103:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilFlowIndentCheck = __nccwpck_require__(4051);
var utilMapIncludes = __nccwpck_require__(1187);

const startColMsg = 'All mapping items must start at the same column';
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
    const map = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    let offset = bm.offset;
    let commentEnd = null;
    for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        // key properties
        const keyProps = resolveProps.resolveProps(start, {
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: bm.indent,
            startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
            if (key) {
                if (key.type === 'block-seq')
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'A block sequence may not be used as an implicit map key');
                else if ('indent' in key && key.indent !== bm.indent)
                    onError(offset, 'BAD_INDENT', startColMsg);
            }
            if (!keyProps.anchor && !keyProps.tag && !sep) {
                commentEnd = keyProps.end;
                if (keyProps.comment) {
                    if (map.comment)
                        map.comment += '\n' + keyProps.comment;
                    else
                        map.comment = keyProps.comment;
                }
                continue;
            }
            if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
                onError(key ?? start[start.length - 1], 'MULTILINE_IMPLICIT_KEY', 'Implicit keys need to be on a single line');
            }
        }
        else if (keyProps.found?.indent !== bm.indent) {
            onError(offset, 'BAD_INDENT', startColMsg);
        }
        // key value
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key
            ? composeNode(ctx, key, keyProps, onError)
            : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
            onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
        // value properties
        const valueProps = resolveProps.resolveProps(sep ?? [], {
            indicator: 'map-value-ind',
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: bm.indent,
            startOnNewline: !key || key.type === 'block-scalar'
        });
        offset = valueProps.end;
        if (valueProps.found) {
            if (implicitKey) {
                if (value?.type === 'block-map' && !valueProps.hasNewline)
                    onError(offset, 'BLOCK_AS_IMPLICIT_KEY', 'Nested mappings are not allowed in compact mappings');
                if (ctx.options.strict &&
                    keyProps.start < valueProps.found.offset - 1024)
                    onError(keyNode.range, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit block mapping key');
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
            if (ctx.schema.compat)
                utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
            offset = valueNode.range[2];
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
        else {
            // key with no value
            if (implicitKey)
                onError(keyNode.range, 'MISSING_CHAR', 'Implicit map keys need to be followed by map values');
            if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            map.items.push(pair);
        }
    }
    if (commentEnd && commentEnd < offset)
        onError(commentEnd, 'IMPOSSIBLE', 'Map comment with trailing content');
    map.range = [bm.offset, offset, commentEnd ?? offset];
    return map;
}

exports.resolveBlockMap = resolveBlockMap;


/***/ }),

/***/ 8913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function resolveBlockScalar(ctx, scalar, onError) {
    const start = scalar.offset;
    const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
    if (!header)
        return { value: '', type: null, comment: '', range: [start, start, start] };
    const type = header.mode === '>' ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
    const lines = scalar.source ? splitLines(scalar.source) : [];
    // determine the end of content & start of chomping
    let chompStart = lines.length;
    for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === '' || content === '\r')
            chompStart = i;
        else
            break;
    }
    // shortcut for empty contents
    if (chompStart === 0) {
        const value = header.chomp === '+' && lines.length > 0
            ? '\n'.repeat(Math.max(1, lines.length - 1))
            : '';
        let end = start + header.length;
        if (scalar.source)
            end += scalar.source.length;
        return { value, type, comment: header.comment, range: [start, end, end] };
    }
    // find the indentation level to trim from start
    let trimIndent = scalar.indent + header.indent;
    let offset = scalar.offset + header.length;
    let contentStart = 0;
    for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === '' || content === '\r') {
            if (header.indent === 0 && indent.length > trimIndent)
                trimIndent = indent.length;
        }
        else {
            if (indent.length < trimIndent) {
                const message = 'Block scalars with more-indented leading empty lines must use an explicit indentation indicator';
                onError(offset + indent.length, 'MISSING_CHAR', message);
            }
            if (header.indent === 0)
                trimIndent = indent.length;
            contentStart = i;
            if (trimIndent === 0 && !ctx.atRoot) {
                const message = 'Block scalar values in collections must be indented';
                onError(offset, 'BAD_INDENT', message);
            }
            break;
        }
        offset += indent.length + content.length + 1;
    }
    // include trailing more-indented empty lines in content
    for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
            chompStart = i + 1;
    }
    let value = '';
    let sep = '';
    let prevMoreIndented = false;
    // leading whitespace is kept intact
    for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + '\n';
    for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === '\r';
        if (crlf)
            content = content.slice(0, -1);
        /* istanbul ignore if already caught in lexer */
        if (content && indent.length < trimIndent) {
            const src = header.indent
                ? 'explicit indentation indicator'
                : 'first line';
            const message = `Block scalar lines must not be less indented than their ${src}`;
            onError(offset - content.length - (crlf ? 2 : 1), 'BAD_INDENT', message);
            indent = '';
        }
        if (type === Scalar.Scalar.BLOCK_LITERAL) {
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
        }
        else if (indent.length > trimIndent || content[0] === '\t') {
            // more-indented content within a folded block
            if (sep === ' ')
                sep = '\n';
            else if (!prevMoreIndented && sep === '\n')
                sep = '\n\n';
            value += sep + indent.slice(trimIndent) + content;
            sep = '\n';
            prevMoreIndented = true;
        }
        else if (content === '') {
            // empty line
            if (sep === '\n')
                value += '\n';
            else
                sep = '\n';
        }
        else {
            value += sep + content;
            sep = ' ';
            prevMoreIndented = false;
        }
    }
    switch (header.chomp) {
        case '-':
            break;
        case '+':
            for (let i = chompStart; i < lines.length; ++i)
                value += '\n' + lines[i][0].slice(trimIndent);
            if (value[value.length - 1] !== '\n')
                value += '\n';
            break;
        default:
            value += '\n';
    }
    const end = start + header.length + scalar.source.length;
    return { value, type, comment: header.comment, range: [start, end, end] };
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
    /* istanbul ignore if should not happen */
    if (props[0].type !== 'block-scalar-header') {
        onError(props[0], 'IMPOSSIBLE', 'Block scalar header not found');
        return null;
    }
    const { source } = props[0];
    const mode = source[0];
    let indent = 0;
    let chomp = '';
    let error = -1;
    for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === '-' || ch === '+'))
            chomp = ch;
        else {
            const n = Number(ch);
            if (!indent && n)
                indent = n;
            else if (error === -1)
                error = offset + i;
        }
    }
    if (error !== -1)
        onError(error, 'UNEXPECTED_TOKEN', `Block scalar header includes extra characters: ${source}`);
    let hasSpace = false;
    let comment = '';
    let length = source.length;
    for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
            case 'space':
                hasSpace = true;
            // fallthrough
            case 'newline':
                length += token.source.length;
                break;
            case 'comment':
                if (strict && !hasSpace) {
                    const message = 'Comments must be separated from other tokens by white space characters';
                    onError(token, 'MISSING_CHAR', message);
                }
                length += token.source.length;
                comment = token.source.substring(1);
                break;
            case 'error':
                onError(token, 'UNEXPECTED_TOKEN', token.message);
                length += token.source.length;
                break;
            /* istanbul ignore next should not happen */
            default: {
                const message = `Unexpected token in block scalar header: ${token.type}`;
                onError(token, 'UNEXPECTED_TOKEN', message);
                const ts = token.source;
                if (ts && typeof ts === 'string')
                    length += ts.length;
            }
        }
    }
    return { mode, indent, chomp, comment, length };
}
/** @returns Array of lines split up as `[indent, content]` */
function splitLines(source) {
    const split = source.split(/\n( *)/);
    const first = split[0];
    const m = first.match(/^( *)/);
    const line0 = m?.[1]
        ? [m[1], first.slice(m[1].length)]
        : ['', first];
    const lines = [line0];
    for (let i = 1; i < split.length; i += 2)
        lines.push([split[i], split[i + 1]]);
    return lines;
}

exports.resolveBlockScalar = resolveBlockScalar;


/***/ }),

/***/ 334:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var YAMLSeq = __nccwpck_require__(2223);
var resolveProps = __nccwpck_require__(4631);
var utilFlowIndentCheck = __nccwpck_require__(4051);

function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
    const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
    const seq = new NodeClass(ctx.schema);
    if (ctx.atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = bs.offset;
    let commentEnd = null;
    for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
            indicator: 'seq-item-ind',
            next: value,
            offset,
            onError,
            parentIndent: bs.indent,
            startOnNewline: true
        });
        if (!props.found) {
            if (props.anchor || props.tag || value) {
                if (value?.type === 'block-seq')
                    onError(props.end, 'BAD_INDENT', 'All sequence items must start at the same column');
                else
                    onError(offset, 'MISSING_CHAR', 'Sequence item without - indicator');
            }
            else {
                commentEnd = props.end;
                if (props.comment)
                    seq.comment = props.comment;
                continue;
            }
        }
        const node = value
            ? composeNode(ctx, value, props, onError)
            : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
    }
    seq.range = [bs.offset, offset, commentEnd ?? offset];
    return seq;
}

exports.resolveBlockSeq = resolveBlockSeq;


/***/ }),

/***/ 7788:
/***/ ((__unused_webpack_module, exports) => {



function resolveEnd(end, offset, reqSpace, onError) {
    let comment = '';
    if (end) {
        let hasSpace = false;
        let sep = '';
        for (const token of end) {
            const { source, type } = token;
            switch (type) {
                case 'space':
                    hasSpace = true;
                    break;
                case 'comment': {
                    if (reqSpace && !hasSpace)
                        onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                    const cb = source.substring(1) || ' ';
                    if (!comment)
                        comment = cb;
                    else
                        comment += sep + cb;
                    sep = '';
                    break;
                }
                case 'newline':
                    if (comment)
                        sep += source;
                    hasSpace = true;
                    break;
                default:
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${type} at node end`);
            }
            offset += source.length;
        }
    }
    return { comment, offset };
}

exports.resolveEnd = resolveEnd;


/***/ }),

/***/ 3142:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var resolveEnd = __nccwpck_require__(7788);
var resolveProps = __nccwpck_require__(4631);
var utilContainsNewline = __nccwpck_require__(9499);
var utilMapIncludes = __nccwpck_require__(1187);

const blockMsg = 'Block collections are not allowed within flow collections';
const isBlock = (token) => token && (token.type === 'block-map' || token.type === 'block-seq');
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
    const isMap = fc.start.source === '{';
    const fcName = isMap ? 'flow map' : 'flow sequence';
    const NodeClass = (tag?.nodeClass ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq));
    const coll = new NodeClass(ctx.schema);
    coll.flow = true;
    const atRoot = ctx.atRoot;
    if (atRoot)
        ctx.atRoot = false;
    if (ctx.atKey)
        ctx.atKey = false;
    let offset = fc.offset + fc.start.source.length;
    for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
            flow: fcName,
            indicator: 'explicit-key-ind',
            next: key ?? sep?.[0],
            offset,
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
        });
        if (!props.found) {
            if (!props.anchor && !props.tag && !sep && !value) {
                if (i === 0 && props.comma)
                    onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
                else if (i < fc.items.length - 1)
                    onError(props.start, 'UNEXPECTED_TOKEN', `Unexpected empty item in ${fcName}`);
                if (props.comment) {
                    if (coll.comment)
                        coll.comment += '\n' + props.comment;
                    else
                        coll.comment = props.comment;
                }
                offset = props.end;
                continue;
            }
            if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key))
                onError(key, // checked by containsNewline()
                'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
        }
        if (i === 0) {
            if (props.comma)
                onError(props.comma, 'UNEXPECTED_TOKEN', `Unexpected , in ${fcName}`);
        }
        else {
            if (!props.comma)
                onError(props.start, 'MISSING_CHAR', `Missing , between ${fcName} items`);
            if (props.comment) {
                let prevItemComment = '';
                loop: for (const st of start) {
                    switch (st.type) {
                        case 'comma':
                        case 'space':
                            break;
                        case 'comment':
                            prevItemComment = st.source.substring(1);
                            break loop;
                        default:
                            break loop;
                    }
                }
                if (prevItemComment) {
                    let prev = coll.items[coll.items.length - 1];
                    if (identity.isPair(prev))
                        prev = prev.value ?? prev.key;
                    if (prev.comment)
                        prev.comment += '\n' + prevItemComment;
                    else
                        prev.comment = prevItemComment;
                    props.comment = props.comment.substring(prevItemComment.length + 1);
                }
            }
        }
        if (!isMap && !sep && !props.found) {
            // item is a value in a seq
            // \u2192 key & sep are empty, start does not include ? or :
            const valueNode = value
                ? composeNode(ctx, value, props, onError)
                : composeEmptyNode(ctx, props.end, sep, null, props, onError);
            coll.items.push(valueNode);
            offset = valueNode.range[2];
            if (isBlock(value))
                onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
        }
        else {
            // item is a key+value pair
            // key value
            ctx.atKey = true;
            const keyStart = props.end;
            const keyNode = key
                ? composeNode(ctx, key, props, onError)
                : composeEmptyNode(ctx, keyStart, start, null, props, onError);
            if (isBlock(key))
                onError(keyNode.range, 'BLOCK_IN_FLOW', blockMsg);
            ctx.atKey = false;
            // value properties
            const valueProps = resolveProps.resolveProps(sep ?? [], {
                flow: fcName,
                indicator: 'map-value-ind',
                next: value,
                offset: keyNode.range[2],
                onError,
                parentIndent: fc.indent,
                startOnNewline: false
            });
            if (valueProps.found) {
                if (!isMap && !props.found && ctx.options.strict) {
                    if (sep)
                        for (const st of sep) {
                            if (st === valueProps.found)
                                break;
                            if (st.type === 'newline') {
                                onError(st, 'MULTILINE_IMPLICIT_KEY', 'Implicit keys of flow sequence pairs need to be on a single line');
                                break;
                            }
                        }
                    if (props.start < valueProps.found.offset - 1024)
                        onError(valueProps.found, 'KEY_OVER_1024_CHARS', 'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key');
                }
            }
            else if (value) {
                if ('source' in value && value.source?.[0] === ':')
                    onError(value, 'MISSING_CHAR', `Missing space after : in ${fcName}`);
                else
                    onError(valueProps.start, 'MISSING_CHAR', `Missing , or : between ${fcName} items`);
            }
            // value value
            const valueNode = value
                ? composeNode(ctx, value, valueProps, onError)
                : valueProps.found
                    ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError)
                    : null;
            if (valueNode) {
                if (isBlock(value))
                    onError(valueNode.range, 'BLOCK_IN_FLOW', blockMsg);
            }
            else if (valueProps.comment) {
                if (keyNode.comment)
                    keyNode.comment += '\n' + valueProps.comment;
                else
                    keyNode.comment = valueProps.comment;
            }
            const pair = new Pair.Pair(keyNode, valueNode);
            if (ctx.options.keepSourceTokens)
                pair.srcToken = collItem;
            if (isMap) {
                const map = coll;
                if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
                    onError(keyStart, 'DUPLICATE_KEY', 'Map keys must be unique');
                map.items.push(pair);
            }
            else {
                const map = new YAMLMap.YAMLMap(ctx.schema);
                map.flow = true;
                map.items.push(pair);
                const endRange = (valueNode ?? keyNode).range;
                map.range = [keyNode.range[0], endRange[1], endRange[2]];
                coll.items.push(map);
            }
            offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
    }
    const expectedEnd = isMap ? '}' : ']';
    const [ce, ...ee] = fc.end;
    let cePos = offset;
    if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
    else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot
            ? `${name} must end with a ${expectedEnd}`
            : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? 'MISSING_CHAR' : 'BAD_INDENT', msg);
        if (ce && ce.source.length !== 1)
            ee.unshift(ce);
    }
    if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
            if (coll.comment)
                coll.comment += '\n' + end.comment;
            else
                coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
    }
    else {
        coll.range = [fc.offset, cePos, cePos];
    }
    return coll;
}

exports.resolveFlowCollection = resolveFlowCollection;


/***/ }),

/***/ 6842:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var resolveEnd = __nccwpck_require__(7788);

function resolveFlowScalar(scalar, strict, onError) {
    const { offset, type, source, end } = scalar;
    let _type;
    let value;
    const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
    switch (type) {
        case 'scalar':
            _type = Scalar.Scalar.PLAIN;
            value = plainValue(source, _onError);
            break;
        case 'single-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_SINGLE;
            value = singleQuotedValue(source, _onError);
            break;
        case 'double-quoted-scalar':
            _type = Scalar.Scalar.QUOTE_DOUBLE;
            value = doubleQuotedValue(source, _onError);
            break;
        /* istanbul ignore next should not happen */
        default:
            onError(scalar, 'UNEXPECTED_TOKEN', `Expected a flow scalar value, but found: ${type}`);
            return {
                value: '',
                type: null,
                comment: '',
                range: [offset, offset + source.length, offset + source.length]
            };
    }
    const valueEnd = offset + source.length;
    const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
    return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
    };
}
function plainValue(source, onError) {
    let badChar = '';
    switch (source[0]) {
        /* istanbul ignore next should not happen */
        case '\t':
            badChar = 'a tab character';
            break;
        case ',':
            badChar = 'flow indicator character ,';
            break;
        case '%':
            badChar = 'directive indicator character %';
            break;
        case '|':
        case '>': {
            badChar = `block scalar indicator ${source[0]}`;
            break;
        }
        case '@':
        case '`': {
            badChar = `reserved character ${source[0]}`;
            break;
        }
    }
    if (badChar)
        onError(0, 'BAD_SCALAR_START', `Plain value cannot start with ${badChar}`);
    return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
    if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, 'MISSING_CHAR', "Missing closing 'quote");
    return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
    const line = /(.*?)\r?\n/sy;
    let match = line.exec(source);
    if (!match)
        return source;
    /**
     * The negative lookbehinds in these RegExps are to
     * prevent causing a polynomial search time in certain cases.
     *
     * The try-catch is for Safari < 16.4 and other old browsers:
     * https://caniuse.com/js-regexp-lookbehind
     */
    let trimEnd, trimBoth;
    try {
        trimEnd = new RegExp('(?<![ \t])[ \t]+$');
        trimBoth = new RegExp('^[ \t]+|(?<![ \t])[ \t]+$', 'g');
    }
    catch {
        trimEnd = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
    }
    let res = match[1].replace(trimEnd, '');
    let sep = ' ';
    let pos = line.lastIndex;
    while ((match = line.exec(source))) {
        const lm = match[1].replace(trimBoth, '');
        if (lm === '') {
            if (sep === '\n')
                res += sep;
            else
                sep = '\n';
        }
        else {
            res += sep + lm;
            sep = ' ';
        }
        pos = line.lastIndex;
    }
    const last = /[ \t]*(.*)/sy;
    last.lastIndex = pos;
    match = last.exec(source);
    return res + sep + (match?.[1] ?? '');
}
function doubleQuotedValue(source, onError) {
    let res = '';
    for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === '\r' && source[i + 1] === '\n')
            continue;
        if (ch === '\n') {
            const { fold, offset } = foldNewline(source, i);
            res += fold;
            i = offset;
        }
        else if (ch === '\\') {
            let next = source[++i];
            const cc = escapeCodes[next];
            if (cc)
                res += cc;
            else if (next === '\n') {
                // skip escaped newlines, but still trim the following line
                next = source[i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === '\r' && source[i + 1] === '\n') {
                // skip escaped CRLF newlines, but still trim the following line
                next = source[++i + 1];
                while (next === ' ' || next === '\t')
                    next = source[++i + 1];
            }
            else if (next === 'x' || next === 'u' || next === 'U') {
                const length = next === 'x' ? 2 : next === 'u' ? 4 : 8;
                res += parseCharCode(source, i + 1, length, onError);
                i += length;
            }
            else {
                const raw = source.substr(i - 1, 2);
                onError(i - 1, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
                res += raw;
            }
        }
        else if (ch === ' ' || ch === '\t') {
            // trim trailing whitespace
            const wsStart = i;
            let next = source[i + 1];
            while (next === ' ' || next === '\t')
                next = source[++i + 1];
            if (next !== '\n' && !(next === '\r' && source[i + 2] === '\n'))
                res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        }
        else {
            res += ch;
        }
    }
    if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, 'MISSING_CHAR', 'Missing closing "quote');
    return res;
}
/**
 * Fold a single newline into a space, multiple newlines to N - 1 newlines.
 * Presumes `source[offset] === '\n'`
 */
function foldNewline(source, offset) {
    let fold = '';
    let ch = source[offset + 1];
    while (ch === ' ' || ch === '\t' || ch === '\n' || ch === '\r') {
        if (ch === '\r' && source[offset + 2] !== '\n')
            break;
        if (ch === '\n')
            fold += '\n';
        offset += 1;
        ch = source[offset + 1];
    }
    if (!fold)
        fold = ' ';
    return { fold, offset };
}
const escapeCodes = {
    '0': '\0', // null character
    a: '\x07', // bell character
    b: '\b', // backspace
    e: '\x1b', // escape character
    f: '\f', // form feed
    n: '\n', // line feed
    r: '\r', // carriage return
    t: '\t', // horizontal tab
    v: '\v', // vertical tab
    N: '\u0085', // Unicode next line
    _: '\u00a0', // Unicode non-breaking space
    L: '\u2028', // Unicode line separator
    P: '\u2029', // Unicode paragraph separator
    ' ': ' ',
    '"': '"',
    '/': '/',
    '\\': '\\',
    '\t': '\t'
};
function parseCharCode(source, offset, length, onError) {
    const cc = source.substr(offset, length);
    const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
    const code = ok ? parseInt(cc, 16) : NaN;
    try {
        return String.fromCodePoint(code);
    }
    catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, 'BAD_DQ_ESCAPE', `Invalid escape sequence ${raw}`);
        return raw;
    }
}

exports.resolveFlowScalar = resolveFlowScalar;


/***/ }),

/***/ 4631:
/***/ ((__unused_webpack_module, exports) => {



function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
    let spaceBefore = false;
    let atNewline = startOnNewline;
    let hasSpace = startOnNewline;
    let comment = '';
    let commentSep = '';
    let hasNewline = false;
    let reqSpace = false;
    let tab = null;
    let anchor = null;
    let tag = null;
    let newlineAfterProp = null;
    let comma = null;
    let found = null;
    let start = null;
    for (const token of tokens) {
        if (reqSpace) {
            if (token.type !== 'space' &&
                token.type !== 'newline' &&
                token.type !== 'comma')
                onError(token.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
            reqSpace = false;
        }
        if (tab) {
            if (atNewline && token.type !== 'comment' && token.type !== 'newline') {
                onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
            }
            tab = null;
        }
        switch (token.type) {
            case 'space':
                // At the doc level, tabs at line start may be parsed
                // as leading white space rather than indentation.
                // In a flow collection, only the parser handles indent.
                if (!flow &&
                    (indicator !== 'doc-start' || next?.type !== 'flow-collection') &&
                    token.source.includes('\t')) {
                    tab = token;
                }
                hasSpace = true;
                break;
            case 'comment': {
                if (!hasSpace)
                    onError(token, 'MISSING_CHAR', 'Comments must be separated from other tokens by white space characters');
                const cb = token.source.substring(1) || ' ';
                if (!comment)
                    comment = cb;
                else
                    comment += commentSep + cb;
                commentSep = '';
                atNewline = false;
                break;
            }
            case 'newline':
                if (atNewline) {
                    if (comment)
                        comment += token.source;
                    else if (!found || indicator !== 'seq-item-ind')
                        spaceBefore = true;
                }
                else
                    commentSep += token.source;
                atNewline = true;
                hasNewline = true;
                if (anchor || tag)
                    newlineAfterProp = token;
                hasSpace = true;
                break;
            case 'anchor':
                if (anchor)
                    onError(token, 'MULTIPLE_ANCHORS', 'A node can have at most one anchor');
                if (token.source.endsWith(':'))
                    onError(token.offset + token.source.length - 1, 'BAD_ALIAS', 'Anchor ending in : is ambiguous', true);
                anchor = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            case 'tag': {
                if (tag)
                    onError(token, 'MULTIPLE_TAGS', 'A node can have at most one tag');
                tag = token;
                start ?? (start = token.offset);
                atNewline = false;
                hasSpace = false;
                reqSpace = true;
                break;
            }
            case indicator:
                // Could here handle preceding comments differently
                if (anchor || tag)
                    onError(token, 'BAD_PROP_ORDER', `Anchors and tags must be after the ${token.source} indicator`);
                if (found)
                    onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.source} in ${flow ?? 'collection'}`);
                found = token;
                atNewline =
                    indicator === 'seq-item-ind' || indicator === 'explicit-key-ind';
                hasSpace = false;
                break;
            case 'comma':
                if (flow) {
                    if (comma)
                        onError(token, 'UNEXPECTED_TOKEN', `Unexpected , in ${flow}`);
                    comma = token;
                    atNewline = false;
                    hasSpace = false;
                    break;
                }
            // else fallthrough
            default:
                onError(token, 'UNEXPECTED_TOKEN', `Unexpected ${token.type} token`);
                atNewline = false;
                hasSpace = false;
        }
    }
    const last = tokens[tokens.length - 1];
    const end = last ? last.offset + last.source.length : offset;
    if (reqSpace &&
        next &&
        next.type !== 'space' &&
        next.type !== 'newline' &&
        next.type !== 'comma' &&
        (next.type !== 'scalar' || next.source !== '')) {
        onError(next.offset, 'MISSING_CHAR', 'Tags and anchors must be separated from the next token by white space');
    }
    if (tab &&
        ((atNewline && tab.indent <= parentIndent) ||
            next?.type === 'block-map' ||
            next?.type === 'block-seq'))
        onError(tab, 'TAB_AS_INDENT', 'Tabs are not allowed as indentation');
    return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
    };
}

exports.resolveProps = resolveProps;


/***/ }),

/***/ 9499:
/***/ ((__unused_webpack_module, exports) => {



function containsNewline(key) {
    if (!key)
        return null;
    switch (key.type) {
        case 'alias':
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            if (key.source.includes('\n'))
                return true;
            if (key.end)
                for (const st of key.end)
                    if (st.type === 'newline')
                        return true;
            return false;
        case 'flow-collection':
            for (const it of key.items) {
                for (const st of it.start)
                    if (st.type === 'newline')
                        return true;
                if (it.sep)
                    for (const st of it.sep)
                        if (st.type === 'newline')
                            return true;
                if (containsNewline(it.key) || containsNewline(it.value))
                    return true;
            }
            return false;
        default:
            return true;
    }
}

exports.containsNewline = containsNewline;


/***/ }),

/***/ 2599:
/***/ ((__unused_webpack_module, exports) => {



function emptyScalarPosition(offset, before, pos) {
    if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
            let st = before[i];
            switch (st.type) {
                case 'space':
                case 'comment':
                case 'newline':
                    offset -= st.source.length;
                    continue;
            }
            // Technically, an empty scalar is immediately after the last non-empty
            // node, but it's more useful to place it after any whitespace.
            st = before[++i];
            while (st?.type === 'space') {
                offset += st.source.length;
                st = before[++i];
            }
            break;
        }
    }
    return offset;
}

exports.emptyScalarPosition = emptyScalarPosition;


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var utilContainsNewline = __nccwpck_require__(9499);

function flowIndentCheck(indent, fc, onError) {
    if (fc?.type === 'flow-collection') {
        const end = fc.end[0];
        if (end.indent === indent &&
            (end.source === ']' || end.source === '}') &&
            utilContainsNewline.containsNewline(fc)) {
            const msg = 'Flow end indicator should be more indented than parent';
            onError(end, 'BAD_INDENT', msg, true);
        }
    }
}

exports.flowIndentCheck = flowIndentCheck;


/***/ }),

/***/ 1187:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

function mapIncludes(ctx, items, search) {
    const { uniqueKeys } = ctx.options;
    if (uniqueKeys === false)
        return false;
    const isEqual = typeof uniqueKeys === 'function'
        ? uniqueKeys
        : (a, b) => a === b || (identity.isScalar(a) && identity.isScalar(b) && a.value === b.value);
    return items.some(pair => isEqual(pair.key, search));
}

exports.mapIncludes = mapIncludes;


/***/ }),

/***/ 3021:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var toJS = __nccwpck_require__(4043);
var Schema = __nccwpck_require__(5840);
var stringifyDocument = __nccwpck_require__(6829);
var anchors = __nccwpck_require__(1596);
var applyReviver = __nccwpck_require__(3661);
var createNode = __nccwpck_require__(2404);
var directives = __nccwpck_require__(1342);

class Document {
    constructor(value, replacer, options) {
        /** A comment before this Document */
        this.commentBefore = null;
        /** A comment immediately after this Document */
        this.comment = null;
        /** Errors encountered during parsing. */
        this.errors = [];
        /** Warnings encountered during parsing. */
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === 'function' || Array.isArray(replacer)) {
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const opt = Object.assign({
            intAsBigInt: false,
            keepSourceTokens: false,
            logLevel: 'warn',
            prettyErrors: true,
            strict: true,
            stringKeys: false,
            uniqueKeys: true,
            version: '1.2'
        }, options);
        this.options = opt;
        let { version } = opt;
        if (options?._directives) {
            this.directives = options._directives.atDocument();
            if (this.directives.yaml.explicit)
                version = this.directives.yaml.version;
        }
        else
            this.directives = new directives.Directives({ version });
        this.setSchema(version, options);
        // @ts-expect-error We can't really know that this matches Contents.
        this.contents =
            value === undefined ? null : this.createNode(value, _replacer, options);
    }
    /**
     * Create a deep copy of this Document and its contents.
     *
     * Custom Node values that inherit from `Object` still refer to their original instances.
     */
    clone() {
        const copy = Object.create(Document.prototype, {
            [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
            copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        // @ts-expect-error We can't really know that this matches Contents.
        copy.contents = identity.isNode(this.contents)
            ? this.contents.clone(copy.schema)
            : this.contents;
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** Adds a value to the document. */
    add(value) {
        if (assertCollection(this.contents))
            this.contents.add(value);
    }
    /** Adds a value to the document. */
    addIn(path, value) {
        if (assertCollection(this.contents))
            this.contents.addIn(path, value);
    }
    /**
     * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
     *
     * If `node` already has an anchor, `name` is ignored.
     * Otherwise, the `node.anchor` value will be set to `name`,
     * or if an anchor with that name is already present in the document,
     * `name` will be used as a prefix for a new unique anchor.
     * If `name` is undefined, the generated anchor will use 'a' as a prefix.
     */
    createAlias(node, name) {
        if (!node.anchor) {
            const prev = anchors.anchorNames(this);
            node.anchor =
                // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
                !name || prev.has(name) ? anchors.findNewAnchor(name || 'a', prev) : name;
        }
        return new Alias.Alias(node.anchor);
    }
    createNode(value, replacer, options) {
        let _replacer = undefined;
        if (typeof replacer === 'function') {
            value = replacer.call({ '': value }, '', value);
            _replacer = replacer;
        }
        else if (Array.isArray(replacer)) {
            const keyToStr = (v) => typeof v === 'number' || v instanceof String || v instanceof Number;
            const asStr = replacer.filter(keyToStr).map(String);
            if (asStr.length > 0)
                replacer = replacer.concat(asStr);
            _replacer = replacer;
        }
        else if (options === undefined && replacer) {
            options = replacer;
            replacer = undefined;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, 
        // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
        anchorPrefix || 'a');
        const ctx = {
            aliasDuplicateObjects: aliasDuplicateObjects ?? true,
            keepUndefined: keepUndefined ?? false,
            onAnchor,
            onTagObj,
            replacer: _replacer,
            schema: this.schema,
            sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
            node.flow = true;
        setAnchors();
        return node;
    }
    /**
     * Convert a key and a value into a `Pair` using the current schema,
     * recursively wrapping all values as `Scalar` or `Collection` nodes.
     */
    createPair(key, value, options = {}) {
        const k = this.createNode(key, null, options);
        const v = this.createNode(value, null, options);
        return new Pair.Pair(k, v);
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
    }
    /**
     * Removes a value from the document.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
            if (this.contents == null)
                return false;
            // @ts-expect-error Presumed impossible if Strict extends false
            this.contents = null;
            return true;
        }
        return assertCollection(this.contents)
            ? this.contents.deleteIn(path)
            : false;
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    get(key, keepScalar) {
        return identity.isCollection(this.contents)
            ? this.contents.get(key, keepScalar)
            : undefined;
    }
    /**
     * Returns item at `path`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
            return !keepScalar && identity.isScalar(this.contents)
                ? this.contents.value
                : this.contents;
        return identity.isCollection(this.contents)
            ? this.contents.getIn(path, keepScalar)
            : undefined;
    }
    /**
     * Checks if the document includes a value with the key `key`.
     */
    has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
    }
    /**
     * Checks if the document includes a value at `path`.
     */
    hasIn(path) {
        if (Collection.isEmptyPath(path))
            return this.contents !== undefined;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    set(key, value) {
        if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, [key], value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.set(key, value);
        }
    }
    /**
     * Sets a value in this document. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = value;
        }
        else if (this.contents == null) {
            // @ts-expect-error We can't really know that this matches Contents.
            this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        }
        else if (assertCollection(this.contents)) {
            this.contents.setIn(path, value);
        }
    }
    /**
     * Change the YAML version and schema used by the document.
     * A `null` version disables support for directives, explicit tags, anchors, and aliases.
     * It also requires the `schema` option to be given as a `Schema` instance value.
     *
     * Overrides all previously set schema options.
     */
    setSchema(version, options = {}) {
        if (typeof version === 'number')
            version = String(version);
        let opt;
        switch (version) {
            case '1.1':
                if (this.directives)
                    this.directives.yaml.version = '1.1';
                else
                    this.directives = new directives.Directives({ version: '1.1' });
                opt = { resolveKnownTags: false, schema: 'yaml-1.1' };
                break;
            case '1.2':
            case 'next':
                if (this.directives)
                    this.directives.yaml.version = version;
                else
                    this.directives = new directives.Directives({ version });
                opt = { resolveKnownTags: true, schema: 'core' };
                break;
            case null:
                if (this.directives)
                    delete this.directives;
                opt = null;
                break;
            default: {
                const sv = JSON.stringify(version);
                throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
            }
        }
        // Not using `instanceof Schema` to allow for duck typing
        if (options.schema instanceof Object)
            this.schema = options.schema;
        else if (opt)
            this.schema = new Schema.Schema(Object.assign(opt, options));
        else
            throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
    }
    // json & jsonArg are only used from toJSON()
    toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
            anchors: new Map(),
            doc: this,
            keep: !json,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
    /**
     * A JSON representation of the document `contents`.
     *
     * @param jsonArg Used by `JSON.stringify` to indicate the array index or
     *   property name.
     */
    toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
    }
    /** A YAML representation of the document. */
    toString(options = {}) {
        if (this.errors.length > 0)
            throw new Error('Document with errors cannot be stringified');
        if ('indent' in options &&
            (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
            const s = JSON.stringify(options.indent);
            throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options);
    }
}
function assertCollection(contents) {
    if (identity.isCollection(contents))
        return true;
    throw new Error('Expected a YAML collection as document contents');
}

exports.Document = Document;


/***/ }),

/***/ 1596:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

/**
 * Verify that the input string is a valid anchor.
 *
 * Will throw on errors.
 */
function anchorIsValid(anchor) {
    if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
        const sa = JSON.stringify(anchor);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
    }
    return true;
}
function anchorNames(root) {
    const anchors = new Set();
    visit.visit(root, {
        Value(_key, node) {
            if (node.anchor)
                anchors.add(node.anchor);
        }
    });
    return anchors;
}
/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
function findNewAnchor(prefix, exclude) {
    for (let i = 1; true; ++i) {
        const name = `${prefix}${i}`;
        if (!exclude.has(name))
            return name;
    }
}
function createNodeAnchors(doc, prefix) {
    const aliasObjects = [];
    const sourceObjects = new Map();
    let prevAnchors = null;
    return {
        onAnchor: (source) => {
            aliasObjects.push(source);
            prevAnchors ?? (prevAnchors = anchorNames(doc));
            const anchor = findNewAnchor(prefix, prevAnchors);
            prevAnchors.add(anchor);
            return anchor;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
            for (const source of aliasObjects) {
                const ref = sourceObjects.get(source);
                if (typeof ref === 'object' &&
                    ref.anchor &&
                    (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
                    ref.node.anchor = ref.anchor;
                }
                else {
                    const error = new Error('Failed to resolve repeated object (this should not happen)');
                    error.source = source;
                    throw error;
                }
            }
        },
        sourceObjects
    };
}

exports.anchorIsValid = anchorIsValid;
exports.anchorNames = anchorNames;
exports.createNodeAnchors = createNodeAnchors;
exports.findNewAnchor = findNewAnchor;


/***/ }),

/***/ 3661:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
 * in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
 * 2021 edition: https://tc39.es/ecma262/#sec-json.parse
 *
 * Includes extensions for handling Map and Set objects.
 */
function applyReviver(reviver, obj, key, val) {
    if (val && typeof val === 'object') {
        if (Array.isArray(val)) {
            for (let i = 0, len = val.length; i < len; ++i) {
                const v0 = val[i];
                const v1 = applyReviver(reviver, val, String(i), v0);
                // eslint-disable-next-line @typescript-eslint/no-array-delete
                if (v1 === undefined)
                    delete val[i];
                else if (v1 !== v0)
                    val[i] = v1;
            }
        }
        else if (val instanceof Map) {
            for (const k of Array.from(val.keys())) {
                const v0 = val.get(k);
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    val.delete(k);
                else if (v1 !== v0)
                    val.set(k, v1);
            }
        }
        else if (val instanceof Set) {
            for (const v0 of Array.from(val)) {
                const v1 = applyReviver(reviver, val, v0, v0);
                if (v1 === undefined)
                    val.delete(v0);
                else if (v1 !== v0) {
                    val.delete(v0);
                    val.add(v1);
                }
            }
        }
        else {
            for (const [k, v0] of Object.entries(val)) {
                const v1 = applyReviver(reviver, val, k, v0);
                if (v1 === undefined)
                    delete val[k];
                else if (v1 !== v0)
                    val[k] = v1;
            }
        }
    }
    return reviver.call(obj, key, val);
}

exports.applyReviver = applyReviver;


/***/ }),

/***/ 2404:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

const defaultTagPrefix = 'tag:yaml.org,2002:';
function findTagObject(value, tagName, tags) {
    if (tagName) {
        const match = tags.filter(t => t.tag === tagName);
        const tagObj = match.find(t => !t.format) ?? match[0];
        if (!tagObj)
            throw new Error(`Tag ${tagName} not found`);
        return tagObj;
    }
    return tags.find(t => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
    if (identity.isDocument(value))
        value = value.contents;
    if (identity.isNode(value))
        return value;
    if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
    }
    if (value instanceof String ||
        value instanceof Number ||
        value instanceof Boolean ||
        (typeof BigInt !== 'undefined' && value instanceof BigInt) // not supported everywhere
    ) {
        // https://tc39.es/ecma262/#sec-serializejsonproperty
        value = value.valueOf();
    }
    const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
    // Detect duplicate references to the same object & use Alias nodes for all
    // after first. The `ref` wrapper allows for circular references to resolve.
    let ref = undefined;
    if (aliasDuplicateObjects && value && typeof value === 'object') {
        ref = sourceObjects.get(value);
        if (ref) {
            ref.anchor ?? (ref.anchor = onAnchor(value));
            return new Alias.Alias(ref.anchor);
        }
        else {
            ref = { anchor: null, node: null };
            sourceObjects.set(value, ref);
        }
    }
    if (tagName?.startsWith('!!'))
        tagName = defaultTagPrefix + tagName.slice(2);
    let tagObj = findTagObject(value, tagName, schema.tags);
    if (!tagObj) {
        if (value && typeof value.toJSON === 'function') {
            // eslint-disable-next-line @typescript-eslint/no-unsafe-call
            value = value.toJSON();
        }
        if (!value || typeof value !== 'object') {
            const node = new Scalar.Scalar(value);
            if (ref)
                ref.node = node;
            return node;
        }
        tagObj =
            value instanceof Map
                ? schema[identity.MAP]
                : Symbol.iterator in Object(value)
                    ? schema[identity.SEQ]
                    : schema[identity.MAP];
    }
    if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
    }
    const node = tagObj?.createNode
        ? tagObj.createNode(ctx.schema, value, ctx)
        : typeof tagObj?.nodeClass?.from === 'function'
            ? tagObj.nodeClass.from(ctx.schema, value, ctx)
            : new Scalar.Scalar(value);
    if (tagName)
        node.tag = tagName;
    else if (!tagObj.default)
        node.tag = tagObj.tag;
    if (ref)
        ref.node = node;
    return node;
}

exports.createNode = createNode;


/***/ }),

/***/ 1342:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var visit = __nccwpck_require__(204);

const escapeChars = {
    '!': '%21',
    ',': '%2C',
    '[': '%5B',
    ']': '%5D',
    '{': '%7B',
    '}': '%7D'
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, ch => escapeChars[ch]);
class Directives {
    constructor(yaml, tags) {
        /**
         * The directives-end/doc-start marker `---`. If `null`, a marker may still be
         * included in the document's stringified representation.
         */
        this.docStart = null;
        /** The doc-end marker `...`.  */
        this.docEnd = false;
        this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, Directives.defaultTags, tags);
    }
    clone() {
        const copy = new Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
    }
    /**
     * During parsing, get a Directives instance for the current document and
     * update the stream state according to the current version's spec.
     */
    atDocument() {
        const res = new Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
            case '1.1':
                this.atNextDocument = true;
                break;
            case '1.2':
                this.atNextDocument = false;
                this.yaml = {
                    explicit: Directives.defaultYaml.explicit,
                    version: '1.2'
                };
                this.tags = Object.assign({}, Directives.defaultTags);
                break;
        }
        return res;
    }
    /**
     * @param onError - May be called even if the action was successful
     * @returns `true` on success
     */
    add(line, onError) {
        if (this.atNextDocument) {
            this.yaml = { explicit: Directives.defaultYaml.explicit, version: '1.1' };
            this.tags = Object.assign({}, Directives.defaultTags);
            this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
            case '%TAG': {
                if (parts.length !== 2) {
                    onError(0, '%TAG directive should contain exactly two parts');
                    if (parts.length < 2)
                        return false;
                }
                const [handle, prefix] = parts;
                this.tags[handle] = prefix;
                return true;
            }
            case '%YAML': {
                this.yaml.explicit = true;
                if (parts.length !== 1) {
                    onError(0, '%YAML directive should contain exactly one part');
                    return false;
                }
                const [version] = parts;
                if (version === '1.1' || version === '1.2') {
                    this.yaml.version = version;
                    return true;
                }
                else {
                    const isValid = /^\d+\.\d+$/.test(version);
                    onError(6, `Unsupported YAML version ${version}`, isValid);
                    return false;
                }
            }
            default:
                onError(0, `Unknown directive ${name}`, true);
                return false;
        }
    }
    /**
     * Resolves a tag, matching handles to those defined in %TAG directives.
     *
     * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
     *   `'!local'` tag, or `null` if unresolvable.
     */
    tagName(source, onError) {
        if (source === '!')
            return '!'; // non-specific tag
        if (source[0] !== '!') {
            onError(`Not a valid tag: ${source}`);
            return null;
        }
        if (source[1] === '<') {
            const verbatim = source.slice(2, -1);
            if (verbatim === '!' || verbatim === '!!') {
                onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
                return null;
            }
            if (source[source.length - 1] !== '>')
                onError('Verbatim tags must end with a >');
            return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
            onError(`The ${source} tag has no suffix`);
        const prefix = this.tags[handle];
        if (prefix) {
            try {
                return prefix + decodeURIComponent(suffix);
            }
            catch (error) {
                onError(String(error));
                return null;
            }
        }
        if (handle === '!')
            return source; // local tag
        onError(`Could not resolve tag: ${source}`);
        return null;
    }
    /**
     * Given a fully resolved tag, returns its printable string form,
     * taking into account current tag prefixes and defaults.
     */
    tagString(tag) {
        for (const [handle, prefix] of Object.entries(this.tags)) {
            if (tag.startsWith(prefix))
                return handle + escapeTagName(tag.substring(prefix.length));
        }
        return tag[0] === '!' ? tag : `!<${tag}>`;
    }
    toString(doc) {
        const lines = this.yaml.explicit
            ? [`%YAML ${this.yaml.version || '1.2'}`]
            : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
            const tags = {};
            visit.visit(doc.contents, (_key, node) => {
                if (identity.isNode(node) && node.tag)
                    tags[node.tag] = true;
            });
            tagNames = Object.keys(tags);
        }
        else
            tagNames = [];
        for (const [handle, prefix] of tagEntries) {
            if (handle === '!!' && prefix === 'tag:yaml.org,2002:')
                continue;
            if (!doc || tagNames.some(tn => tn.startsWith(prefix)))
                lines.push(`%TAG ${handle} ${prefix}`);
        }
        return lines.join('\n');
    }
}
Directives.defaultYaml = { explicit: false, version: '1.2' };
Directives.defaultTags = { '!!': 'tag:yaml.org,2002:' };

exports.Directives = Directives;


/***/ }),

/***/ 1464:
/***/ ((__unused_webpack_module, exports) => {



class YAMLError extends Error {
    constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
    }
}
class YAMLParseError extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLParseError', pos, code, message);
    }
}
class YAMLWarning extends YAMLError {
    constructor(pos, code, message) {
        super('YAMLWarning', pos, code, message);
    }
}
const prettifyError = (src, lc) => (error) => {
    if (error.pos[0] === -1)
        return;
    error.linePos = error.pos.map(pos => lc.linePos(pos));
    const { line, col } = error.linePos[0];
    error.message += ` at line ${line}, column ${col}`;
    let ci = col - 1;
    let lineStr = src
        .substring(lc.lineStarts[line - 1], lc.lineStarts[line])
        .replace(/[\n\r]+$/, '');
    // Trim to max 80 chars, keeping col position near the middle
    if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = '\u2026' + lineStr.substring(trimStart);
        ci -= trimStart - 1;
    }
    if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + '\u2026';
    // Include previous line in context if pointing at line start
    if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        // Regexp won't match if start is trimmed
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
            prev = prev.substring(0, 79) + '\u2026\n';
        lineStr = prev + lineStr;
    }
    if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
            count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = ' '.repeat(ci) + '^'.repeat(count);
        error.message += `:\n\n${lineStr}\n${pointer}\n`;
    }
};

exports.YAMLError = YAMLError;
exports.YAMLParseError = YAMLParseError;
exports.YAMLWarning = YAMLWarning;
exports.prettifyError = prettifyError;


/***/ }),

/***/ 8815:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {

var __webpack_unused_export__;


var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var Schema = __nccwpck_require__(5840);
var errors = __nccwpck_require__(1464);
var Alias = __nccwpck_require__(4065);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);
var publicApi = __nccwpck_require__(4047);
var visit = __nccwpck_require__(204);



__webpack_unused_export__ = composer.Composer;
__webpack_unused_export__ = Document.Document;
__webpack_unused_export__ = Schema.Schema;
__webpack_unused_export__ = errors.YAMLError;
__webpack_unused_export__ = errors.YAMLParseError;
__webpack_unused_export__ = errors.YAMLWarning;
__webpack_unused_export__ = Alias.Alias;
exports.Vj = identity.isAlias;
__webpack_unused_export__ = identity.isCollection;
__webpack_unused_export__ = identity.isDocument;
exports.jh = identity.isMap;
exports.Ll = identity.isNode;
__webpack_unused_export__ = identity.isPair;
exports.jn = identity.isScalar;
exports.oP = identity.isSeq;
__webpack_unused_export__ = Pair.Pair;
__webpack_unused_export__ = Scalar.Scalar;
__webpack_unused_export__ = YAMLMap.YAMLMap;
__webpack_unused_export__ = YAMLSeq.YAMLSeq;
__webpack_unused_export__ = cst;
__webpack_unused_export__ = lexer.Lexer;
__webpack_unused_export__ = lineCounter.LineCounter;
__webpack_unused_export__ = parser.Parser;
__webpack_unused_export__ = publicApi.parse;
__webpack_unused_export__ = publicApi.parseAllDocuments;
exports.Tp = publicApi.parseDocument;
exports.As = publicApi.stringify;
exports.YR = visit.visit;
__webpack_unused_export__ = visit.visitAsync;


/***/ }),

/***/ 7249:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);

function debug(logLevel, ...messages) {
    if (logLevel === 'debug')
        console.log(...messages);
}
function warn(logLevel, warning) {
    if (logLevel === 'debug' || logLevel === 'warn') {
        if (typeof node_process.emitWarning === 'function')
            node_process.emitWarning(warning);
        else
            console.warn(warning);
    }
}

exports.debug = debug;
exports.warn = warn;


/***/ }),

/***/ 4065:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var visit = __nccwpck_require__(204);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

class Alias extends Node.NodeBase {
    constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, 'tag', {
            set() {
                throw new Error('Alias nodes cannot have tags');
            }
        });
    }
    /**
     * Resolve the value of this alias within `doc`, finding the last
     * instance of the `source` anchor before this node.
     */
    resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
            throw new ReferenceError('Alias resolution is disabled');
        let nodes;
        if (ctx?.aliasResolveCache) {
            nodes = ctx.aliasResolveCache;
        }
        else {
            nodes = [];
            visit.visit(doc, {
                Node: (_key, node) => {
                    if (identity.isAlias(node) || identity.hasAnchor(node))
                        nodes.push(node);
                }
            });
            if (ctx)
                ctx.aliasResolveCache = nodes;
        }
        let found = undefined;
        for (const node of nodes) {
            if (node === this)
                break;
            if (node.anchor === this.source)
                found = node;
        }
        if (found && ctx) {
            const { anchors, doc, maxAliasCount } = ctx;
            let data = anchors.get(found);
            if (!data) {
                // Resolve anchors for Node.prototype.toJS()
                toJS.toJS(found, null, ctx);
                data = anchors.get(found);
            }
            /* istanbul ignore if */
            if (data?.res === undefined) {
                const msg = 'This should not happen: Alias anchor was not resolved?';
                throw new ReferenceError(msg);
            }
            if (maxAliasCount >= 0) {
                data.count += 1;
                if (data.aliasCount === 0)
                    data.aliasCount = getAliasCount(doc, found, anchors);
                if (data.count * data.aliasCount > maxAliasCount) {
                    const msg = 'Excessive alias count indicates a resource exhaustion attack';
                    throw new ReferenceError(msg);
                }
            }
        }
        return found;
    }
    toJSON(_arg, ctx) {
        if (!ctx)
            return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
    }
    toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
            anchors.anchorIsValid(this.source);
            if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
                const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
                throw new Error(msg);
            }
            if (ctx.implicitKey)
                return `${src} `;
        }
        return src;
    }
}
function getAliasCount(doc, node, anchors) {
    if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor = anchors && source && anchors.get(source);
        return anchor ? anchor.count * anchor.aliasCount : 0;
    }
    else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
            const c = getAliasCount(doc, item, anchors);
            if (c > count)
                count = c;
        }
        return count;
    }
    else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors);
        const vc = getAliasCount(doc, node.value, anchors);
        return Math.max(kc, vc);
    }
    return 1;
}

exports.Alias = Alias;


/***/ }),

/***/ 101:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);

function collectionFromPath(schema, path, value) {
    let v = value;
    for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === 'number' && Number.isInteger(k) && k >= 0) {
            const a = [];
            a[k] = v;
            v = a;
        }
        else {
            v = new Map([[k, v]]);
        }
    }
    return createNode.createNode(v, undefined, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
            throw new Error('This should not happen, please report a bug.');
        },
        schema,
        sourceObjects: new Map()
    });
}
// Type guard is intentionally a little wrong so as to be more useful,
// as it does not cover untypable empty non-string iterables (e.g. []).
const isEmptyPath = (path) => path == null ||
    (typeof path === 'object' && !!path[Symbol.iterator]().next().done);
class Collection extends Node.NodeBase {
    constructor(type, schema) {
        super(type);
        Object.defineProperty(this, 'schema', {
            value: schema,
            configurable: true,
            enumerable: false,
            writable: true
        });
    }
    /**
     * Create a copy of this collection.
     *
     * @param schema - If defined, overwrites the original's schema
     */
    clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
            copy.schema = schema;
        copy.items = copy.items.map(it => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /**
     * Adds a value to the collection. For `!!map` and `!!omap` the value must
     * be a Pair instance or a `{ key, value }` object, which may not have a key
     * that already exists in the map.
     */
    addIn(path, value) {
        if (isEmptyPath(path))
            this.add(value);
        else {
            const [key, ...rest] = path;
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.addIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
    /**
     * Removes a value from the collection.
     * @returns `true` if the item was found and removed.
     */
    deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
            return node.deleteIn(rest);
        else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
    }
    /**
     * Returns item at `key`, or `undefined` if not found. By default unwraps
     * scalar values from their surrounding node; to disable set `keepScalar` to
     * `true` (collections are always returned intact).
     */
    getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
            return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
            return identity.isCollection(node) ? node.getIn(rest, keepScalar) : undefined;
    }
    hasAllNullValues(allowScalar) {
        return this.items.every(node => {
            if (!identity.isPair(node))
                return false;
            const n = node.value;
            return (n == null ||
                (allowScalar &&
                    identity.isScalar(n) &&
                    n.value == null &&
                    !n.commentBefore &&
                    !n.comment &&
                    !n.tag));
        });
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     */
    hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
            return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     */
    setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
            this.set(key, value);
        }
        else {
            const node = this.get(key, true);
            if (identity.isCollection(node))
                node.setIn(rest, value);
            else if (node === undefined && this.schema)
                this.set(key, collectionFromPath(this.schema, rest, value));
            else
                throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
    }
}

exports.Collection = Collection;
exports.collectionFromPath = collectionFromPath;
exports.isEmptyPath = isEmptyPath;


/***/ }),

/***/ 6673:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var applyReviver = __nccwpck_require__(3661);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

class NodeBase {
    constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
    }
    /** Create a copy of this node.  */
    clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
            copy.range = this.range.slice();
        return copy;
    }
    /** A plain JavaScript representation of this node. */
    toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
            throw new TypeError('A document argument is required');
        const ctx = {
            anchors: new Map(),
            doc,
            keep: true,
            mapAsMap: mapAsMap === true,
            mapKeyWarned: false,
            maxAliasCount: typeof maxAliasCount === 'number' ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, '', ctx);
        if (typeof onAnchor === 'function')
            for (const { count, res } of ctx.anchors.values())
                onAnchor(res, count);
        return typeof reviver === 'function'
            ? applyReviver.applyReviver(reviver, { '': res }, '', res)
            : res;
    }
}

exports.NodeBase = NodeBase;


/***/ }),

/***/ 7165:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyPair = __nccwpck_require__(9748);
var addPairToJSMap = __nccwpck_require__(7104);
var identity = __nccwpck_require__(1127);

function createPair(key, value, ctx) {
    const k = createNode.createNode(key, undefined, ctx);
    const v = createNode.createNode(value, undefined, ctx);
    return new Pair(k, v);
}
class Pair {
    constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
    }
    clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
            key = key.clone(schema);
        if (identity.isNode(value))
            value = value.clone(schema);
        return new Pair(key, value);
    }
    toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
    }
    toString(ctx, onComment, onChompKeep) {
        return ctx?.doc
            ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep)
            : JSON.stringify(this);
    }
}

exports.Pair = Pair;
exports.createPair = createPair;


/***/ }),

/***/ 3301:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Node = __nccwpck_require__(6673);
var toJS = __nccwpck_require__(4043);

const isScalarValue = (value) => !value || (typeof value !== 'function' && typeof value !== 'object');
class Scalar extends Node.NodeBase {
    constructor(value) {
        super(identity.SCALAR);
        this.value = value;
    }
    toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
    }
    toString() {
        return String(this.value);
    }
}
Scalar.BLOCK_FOLDED = 'BLOCK_FOLDED';
Scalar.BLOCK_LITERAL = 'BLOCK_LITERAL';
Scalar.PLAIN = 'PLAIN';
Scalar.QUOTE_DOUBLE = 'QUOTE_DOUBLE';
Scalar.QUOTE_SINGLE = 'QUOTE_SINGLE';

exports.Scalar = Scalar;
exports.isScalarValue = isScalarValue;


/***/ }),

/***/ 4454:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyCollection = __nccwpck_require__(1212);
var addPairToJSMap = __nccwpck_require__(7104);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);

function findPair(items, key) {
    const k = identity.isScalar(key) ? key.value : key;
    for (const it of items) {
        if (identity.isPair(it)) {
            if (it.key === key || it.key === k)
                return it;
            if (identity.isScalar(it.key) && it.key.value === k)
                return it;
        }
    }
    return undefined;
}
class YAMLMap extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:map';
    }
    constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
    }
    /**
     * A generic collection parsing method that can be extended
     * to other node classes that inherit from YAMLMap
     */
    static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
            if (typeof replacer === 'function')
                value = replacer.call(obj, key, value);
            else if (Array.isArray(replacer) && !replacer.includes(key))
                return;
            if (value !== undefined || keepUndefined)
                map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
            for (const [key, value] of obj)
                add(key, value);
        }
        else if (obj && typeof obj === 'object') {
            for (const key of Object.keys(obj))
                add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === 'function') {
            map.items.sort(schema.sortMapEntries);
        }
        return map;
    }
    /**
     * Adds a value to the collection.
     *
     * @param overwrite - If not set `true`, using a key that is already in the
     *   collection will throw. Otherwise, overwrites the previous value.
     */
    add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
            _pair = pair;
        else if (!pair || typeof pair !== 'object' || !('key' in pair)) {
            // In TypeScript, this never happens.
            _pair = new Pair.Pair(pair, pair?.value);
        }
        else
            _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
            if (!overwrite)
                throw new Error(`Key ${_pair.key} already set`);
            // For scalars, keep the old node & its comments and anchors
            if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value))
                prev.value.value = _pair.value;
            else
                prev.value = _pair.value;
        }
        else if (sortEntries) {
            const i = this.items.findIndex(item => sortEntries(_pair, item) < 0);
            if (i === -1)
                this.items.push(_pair);
            else
                this.items.splice(i, 0, _pair);
        }
        else {
            this.items.push(_pair);
        }
    }
    delete(key) {
        const it = findPair(this.items, key);
        if (!it)
            return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? undefined;
    }
    has(key) {
        return !!findPair(this.items, key);
    }
    set(key, value) {
        this.add(new Pair.Pair(key, value), true);
    }
    /**
     * @param ctx - Conversion context, originally set in Document#toJS()
     * @param {Class} Type - If set, forces the returned collection type
     * @returns Instance of Type, Map, or Object
     */
    toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const item of this.items)
            addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        for (const item of this.items) {
            if (!identity.isPair(item))
                throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
            ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '',
            flowChars: { start: '{', end: '}' },
            itemIndent: ctx.indent || '',
            onChompKeep,
            onComment
        });
    }
}

exports.YAMLMap = YAMLMap;
exports.findPair = findPair;


/***/ }),

/***/ 2223:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var createNode = __nccwpck_require__(2404);
var stringifyCollection = __nccwpck_require__(1212);
var Collection = __nccwpck_require__(101);
var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var toJS = __nccwpck_require__(4043);

class YAMLSeq extends Collection.Collection {
    static get tagName() {
        return 'tag:yaml.org,2002:seq';
    }
    constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
    }
    add(value) {
        this.items.push(value);
    }
    /**
     * Removes a value from the collection.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     *
     * @returns `true` if the item was found and removed.
     */
    delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
    }
    get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            return undefined;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
    }
    /**
     * Checks if the collection includes a value with the key `key`.
     *
     * `key` must contain a representation of an integer for this to succeed.
     * It may be wrapped in a `Scalar`.
     */
    has(key) {
        const idx = asItemIndex(key);
        return typeof idx === 'number' && idx < this.items.length;
    }
    /**
     * Sets a value in this collection. For `!!set`, `value` needs to be a
     * boolean to add/remove the item from the set.
     *
     * If `key` does not contain a representation of an integer, this will throw.
     * It may be wrapped in a `Scalar`.
     */
    set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== 'number')
            throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar.isScalarValue(value))
            prev.value = value;
        else
            this.items[idx] = value;
    }
    toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
            ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
            seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
            blockItemPrefix: '- ',
            flowChars: { start: '[', end: ']' },
            itemIndent: (ctx.indent || '') + '  ',
            onChompKeep,
            onComment
        });
    }
    static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
            let i = 0;
            for (let it of obj) {
                if (typeof replacer === 'function') {
                    const key = obj instanceof Set ? it : String(i++);
                    it = replacer.call(obj, key, it);
                }
                seq.items.push(createNode.createNode(it, undefined, ctx));
            }
        }
        return seq;
    }
}
function asItemIndex(key) {
    let idx = identity.isScalar(key) ? key.value : key;
    if (idx && typeof idx === 'string')
        idx = Number(idx);
    return typeof idx === 'number' && Number.isInteger(idx) && idx >= 0
        ? idx
        : null;
}

exports.YAMLSeq = YAMLSeq;


/***/ }),

/***/ 7104:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var log = __nccwpck_require__(7249);
var merge = __nccwpck_require__(452);
var stringify = __nccwpck_require__(2148);
var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);

function addPairToJSMap(ctx, map, { key, value }) {
    if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
    // TODO: Should drop this special case for bare << handling
    else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
    else {
        const jsKey = toJS.toJS(key, '', ctx);
        if (map instanceof Map) {
            map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        }
        else if (map instanceof Set) {
            map.add(jsKey);
        }
        else {
            const stringKey = stringifyKey(key, jsKey, ctx);
            const jsValue = toJS.toJS(value, stringKey, ctx);
            if (stringKey in map)
                Object.defineProperty(map, stringKey, {
                    value: jsValue,
                    writable: true,
                    enumerable: true,
                    configurable: true
                });
            else
                map[stringKey] = jsValue;
        }
    }
    return map;
}
function stringifyKey(key, jsKey, ctx) {
    if (jsKey === null)
        return '';
    // eslint-disable-next-line @typescript-eslint/no-base-to-string
    if (typeof jsKey !== 'object')
        return String(jsKey);
    if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = new Set();
        for (const node of ctx.anchors.keys())
            strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
            let jsonStr = JSON.stringify(strKey);
            if (jsonStr.length > 40)
                jsonStr = jsonStr.substring(0, 36) + '..."';
            log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
            ctx.mapKeyWarned = true;
        }
        return strKey;
    }
    return JSON.stringify(jsKey);
}

exports.addPairToJSMap = addPairToJSMap;


/***/ }),

/***/ 1127:
/***/ ((__unused_webpack_module, exports) => {



const ALIAS = Symbol.for('yaml.alias');
const DOC = Symbol.for('yaml.document');
const MAP = Symbol.for('yaml.map');
const PAIR = Symbol.for('yaml.pair');
const SCALAR = Symbol.for('yaml.scalar');
const SEQ = Symbol.for('yaml.seq');
const NODE_TYPE = Symbol.for('yaml.node.type');
const isAlias = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SCALAR;
const isSeq = (node) => !!node && typeof node === 'object' && node[NODE_TYPE] === SEQ;
function isCollection(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case MAP:
            case SEQ:
                return true;
        }
    return false;
}
function isNode(node) {
    if (node && typeof node === 'object')
        switch (node[NODE_TYPE]) {
            case ALIAS:
            case MAP:
            case SCALAR:
            case SEQ:
                return true;
        }
    return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;

exports.ALIAS = ALIAS;
exports.DOC = DOC;
exports.MAP = MAP;
exports.NODE_TYPE = NODE_TYPE;
exports.PAIR = PAIR;
exports.SCALAR = SCALAR;
exports.SEQ = SEQ;
exports.hasAnchor = hasAnchor;
exports.isAlias = isAlias;
exports.isCollection = isCollection;
exports.isDocument = isDocument;
exports.isMap = isMap;
exports.isNode = isNode;
exports.isPair = isPair;
exports.isScalar = isScalar;
exports.isSeq = isSeq;


/***/ }),

/***/ 4043:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

/**
 * Recursively convert any node or its contents to native JavaScript
 *
 * @param value - The input value
 * @param arg - If `value` defines a `toJSON()` method, use this
 *   as its first argument
 * @param ctx - Conversion context, originally set in Document#toJS(). If
 *   `{ keep: true }` is not set, output should be suitable for JSON
 *   stringification.
 */
function toJS(value, arg, ctx) {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-return
    if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
    if (value && typeof value.toJSON === 'function') {
        // eslint-disable-next-line @typescript-eslint/no-unsafe-call
        if (!ctx || !identity.hasAnchor(value))
            return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: undefined };
        ctx.anchors.set(value, data);
        ctx.onCreate = res => {
            data.res = res;
            delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
            ctx.onCreate(res);
        return res;
    }
    if (typeof value === 'bigint' && !ctx?.keep)
        return Number(value);
    return value;
}

exports.toJS = toJS;


/***/ }),

/***/ 110:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var resolveBlockScalar = __nccwpck_require__(8913);
var resolveFlowScalar = __nccwpck_require__(6842);
var errors = __nccwpck_require__(1464);
var stringifyString = __nccwpck_require__(3069);

function resolveAsScalar(token, strict = true, onError) {
    if (token) {
        const _onError = (pos, code, message) => {
            const offset = typeof pos === 'number' ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
            if (onError)
                onError(offset, code, message);
            else
                throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
            case 'block-scalar':
                return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
    }
    return null;
}
/**
 * Create a new scalar token with `value`
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.indent The indent level of the token.
 * @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
 * @param context.offset The offset position of the token.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function createScalarToken(value, context) {
    const { implicitKey = false, indent, inFlow = false, offset = -1, type = 'PLAIN' } = context;
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    const end = context.end ?? [
        { type: 'newline', offset: -1, indent, source: '\n' }
    ];
    switch (source[0]) {
        case '|':
        case '>': {
            const he = source.indexOf('\n');
            const head = source.substring(0, he);
            const body = source.substring(he + 1) + '\n';
            const props = [
                { type: 'block-scalar-header', offset, indent, source: head }
            ];
            if (!addEndtoBlockProps(props, end))
                props.push({ type: 'newline', offset: -1, indent, source: '\n' });
            return { type: 'block-scalar', offset, indent, props, source: body };
        }
        case '"':
            return { type: 'double-quoted-scalar', offset, indent, source, end };
        case "'":
            return { type: 'single-quoted-scalar', offset, indent, source, end };
        default:
            return { type: 'scalar', offset, indent, source, end };
    }
}
/**
 * Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
 *
 * Best efforts are made to retain any comments previously associated with the `token`,
 * though all contents within a collection's `items` will be overwritten.
 *
 * Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
 * as this function does not support any schema operations and won't check for such conflicts.
 *
 * @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
 * @param value The string representation of the value, which will have its content properly indented.
 * @param context.afterKey In most cases, values after a key should have an additional level of indentation.
 * @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
 * @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
 * @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
 */
function setScalarValue(token, value, context = {}) {
    let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
    let indent = 'indent' in token ? token.indent : null;
    if (afterKey && typeof indent === 'number')
        indent += 2;
    if (!type)
        switch (token.type) {
            case 'single-quoted-scalar':
                type = 'QUOTE_SINGLE';
                break;
            case 'double-quoted-scalar':
                type = 'QUOTE_DOUBLE';
                break;
            case 'block-scalar': {
                const header = token.props[0];
                if (header.type !== 'block-scalar-header')
                    throw new Error('Invalid block scalar header');
                type = header.source[0] === '>' ? 'BLOCK_FOLDED' : 'BLOCK_LITERAL';
                break;
            }
            default:
                type = 'PLAIN';
        }
    const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? ' '.repeat(indent) : '',
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
    });
    switch (source[0]) {
        case '|':
        case '>':
            setBlockScalarValue(token, source);
            break;
        case '"':
            setFlowScalarValue(token, source, 'double-quoted-scalar');
            break;
        case "'":
            setFlowScalarValue(token, source, 'single-quoted-scalar');
            break;
        default:
            setFlowScalarValue(token, source, 'scalar');
    }
}
function setBlockScalarValue(token, source) {
    const he = source.indexOf('\n');
    const head = source.substring(0, he);
    const body = source.substring(he + 1) + '\n';
    if (token.type === 'block-scalar') {
        const header = token.props[0];
        if (header.type !== 'block-scalar-header')
            throw new Error('Invalid block scalar header');
        header.source = head;
        token.source = body;
    }
    else {
        const { offset } = token;
        const indent = 'indent' in token ? token.indent : -1;
        const props = [
            { type: 'block-scalar-header', offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, 'end' in token ? token.end : undefined))
            props.push({ type: 'newline', offset: -1, indent, source: '\n' });
        for (const key of Object.keys(token))
            if (key !== 'type' && key !== 'offset')
                delete token[key];
        Object.assign(token, { type: 'block-scalar', indent, props, source: body });
    }
}
/** @returns `true` if last token is a newline */
function addEndtoBlockProps(props, end) {
    if (end)
        for (const st of end)
            switch (st.type) {
                case 'space':
                case 'comment':
                    props.push(st);
                    break;
                case 'newline':
                    props.push(st);
                    return true;
            }
    return false;
}
function setFlowScalarValue(token, source, type) {
    switch (token.type) {
        case 'scalar':
        case 'double-quoted-scalar':
        case 'single-quoted-scalar':
            token.type = type;
            token.source = source;
            break;
        case 'block-scalar': {
            const end = token.props.slice(1);
            let oa = source.length;
            if (token.props[0].type === 'block-scalar-header')
                oa -= token.props[0].source.length;
            for (const tok of end)
                tok.offset += oa;
            delete token.props;
            Object.assign(token, { type, source, end });
            break;
        }
        case 'block-map':
        case 'block-seq': {
            const offset = token.offset + source.length;
            const nl = { type: 'newline', offset, indent: token.indent, source: '\n' };
            delete token.items;
            Object.assign(token, { type, source, end: [nl] });
            break;
        }
        default: {
            const indent = 'indent' in token ? token.indent : -1;
            const end = 'end' in token && Array.isArray(token.end)
                ? token.end.filter(st => st.type === 'space' ||
                    st.type === 'comment' ||
                    st.type === 'newline')
                : [];
            for (const key of Object.keys(token))
                if (key !== 'type' && key !== 'offset')
                    delete token[key];
            Object.assign(token, { type, indent, source, end });
        }
    }
}

exports.createScalarToken = createScalarToken;
exports.resolveAsScalar = resolveAsScalar;
exports.setScalarValue = setScalarValue;


/***/ }),

/***/ 1733:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringify a CST document, token, or collection item
 *
 * Fair warning: This applies no validation whatsoever, and
 * simply concatenates the sources in their logical order.
 */
const stringify = (cst) => 'type' in cst ? stringifyToken(cst) : stringifyItem(cst);
function stringifyToken(token) {
    switch (token.type) {
        case 'block-scalar': {
            let res = '';
            for (const tok of token.props)
                res += stringifyToken(tok);
            return res + token.source;
        }
        case 'block-map':
        case 'block-seq': {
            let res = '';
            for (const item of token.items)
                res += stringifyItem(item);
            return res;
        }
        case 'flow-collection': {
            let res = token.start.source;
            for (const item of token.items)
                res += stringifyItem(item);
            for (const st of token.end)
                res += st.source;
            return res;
        }
        case 'document': {
            let res = stringifyItem(token);
            if (token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
        default: {
            let res = token.source;
            if ('end' in token && token.end)
                for (const st of token.end)
                    res += st.source;
            return res;
        }
    }
}
function stringifyItem({ start, key, sep, value }) {
    let res = '';
    for (const st of start)
        res += st.source;
    if (key)
        res += stringifyToken(key);
    if (sep)
        for (const st of sep)
            res += st.source;
    if (value)
        res += stringifyToken(value);
    return res;
}

exports.stringify = stringify;


/***/ }),

/***/ 7715:
/***/ ((__unused_webpack_module, exports) => {



const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove item');
/**
 * Apply a visitor to a CST document or item.
 *
 * Walks through the tree (depth-first) starting from the root, calling a
 * `visitor` function with two arguments when entering each item:
 *   - `item`: The current item, which included the following members:
 *     - `start: SourceToken[]` \u2013 Source tokens before the key or value,
 *       possibly including its anchor or tag.
 *     - `key?: Token | null` \u2013 Set for pair values. May then be `null`, if
 *       the key before the `:` separator is empty.
 *     - `sep?: SourceToken[]` \u2013 Source tokens between the key and the value,
 *       which should include the `:` map value indicator if `value` is set.
 *     - `value?: Token` \u2013 The value of a sequence item, or of a map pair.
 *   - `path`: The steps from the root to the current node, as an array of
 *     `['key' | 'value', number]` tuples.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this token, continue with
 *      next sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current item, then continue with the next one
 *   - `number`: Set the index of the next step. This is useful especially if
 *     the index of the current token has changed.
 *   - `function`: Define the next visitor for this item. After the original
 *     visitor is called on item entry, next visitors are called after handling
 *     a non-empty `key` and when exiting the item.
 */
function visit(cst, visitor) {
    if ('type' in cst && cst.type === 'document')
        cst = { start: cst.start, value: cst.value };
    _visit(Object.freeze([]), cst, visitor);
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current item */
visit.SKIP = SKIP;
/** Remove the current item */
visit.REMOVE = REMOVE;
/** Find the item at `path` from `cst` as the root */
visit.itemAtPath = (cst, path) => {
    let item = cst;
    for (const [field, index] of path) {
        const tok = item?.[field];
        if (tok && 'items' in tok) {
            item = tok.items[index];
        }
        else
            return undefined;
    }
    return item;
};
/**
 * Get the immediate parent collection of the item at `path` from `cst` as the root.
 *
 * Throws an error if the collection is not found, which should never happen if the item itself exists.
 */
visit.parentCollection = (cst, path) => {
    const parent = visit.itemAtPath(cst, path.slice(0, -1));
    const field = path[path.length - 1][0];
    const coll = parent?.[field];
    if (coll && 'items' in coll)
        return coll;
    throw new Error('Parent collection not found');
};
function _visit(path, item, visitor) {
    let ctrl = visitor(item, path);
    if (typeof ctrl === 'symbol')
        return ctrl;
    for (const field of ['key', 'value']) {
        const token = item[field];
        if (token && 'items' in token) {
            for (let i = 0; i < token.items.length; ++i) {
                const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    token.items.splice(i, 1);
                    i -= 1;
                }
            }
            if (typeof ctrl === 'function' && field === 'key')
                ctrl = ctrl(item, path);
        }
    }
    return typeof ctrl === 'function' ? ctrl(item, path) : ctrl;
}

exports.visit = visit;


/***/ }),

/***/ 3461:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cstScalar = __nccwpck_require__(110);
var cstStringify = __nccwpck_require__(1733);
var cstVisit = __nccwpck_require__(7715);

/** The byte order mark */
const BOM = '\u{FEFF}';
/** Start of doc-mode */
const DOCUMENT = '\x02'; // C0: Start of Text
/** Unexpected end of flow-mode */
const FLOW_END = '\x18'; // C0: Cancel
/** Next token is a scalar value */
const SCALAR = '\x1f'; // C0: Unit Separator
/** @returns `true` if `token` is a flow or block collection */
const isCollection = (token) => !!token && 'items' in token;
/** @returns `true` if `token` is a flow or block scalar; not an alias */
const isScalar = (token) => !!token &&
    (token.type === 'scalar' ||
        token.type === 'single-quoted-scalar' ||
        token.type === 'double-quoted-scalar' ||
        token.type === 'block-scalar');
/* istanbul ignore next */
/** Get a printable representation of a lexer token */
function prettyToken(token) {
    switch (token) {
        case BOM:
            return '<BOM>';
        case DOCUMENT:
            return '<DOC>';
        case FLOW_END:
            return '<FLOW_END>';
        case SCALAR:
            return '<SCALAR>';
        default:
            return JSON.stringify(token);
    }
}
/** Identify the type of a lexer token. May return `null` for unknown tokens. */
function tokenType(source) {
    switch (source) {
        case BOM:
            return 'byte-order-mark';
        case DOCUMENT:
            return 'doc-mode';
        case FLOW_END:
            return 'flow-error-end';
        case SCALAR:
            return 'scalar';
        case '---':
            return 'doc-start';
        case '...':
            return 'doc-end';
        case '':
        case '\n':
        case '\r\n':
            return 'newline';
        case '-':
            return 'seq-item-ind';
        case '?':
            return 'explicit-key-ind';
        case ':':
            return 'map-value-ind';
        case '{':
            return 'flow-map-start';
        case '}':
            return 'flow-map-end';
        case '[':
            return 'flow-seq-start';
        case ']':
            return 'flow-seq-end';
        case ',':
            return 'comma';
    }
    switch (source[0]) {
        case ' ':
        case '\t':
            return 'space';
        case '#':
            return 'comment';
        case '%':
            return 'directive-line';
        case '*':
            return 'alias';
        case '&':
            return 'anchor';
        case '!':
            return 'tag';
        case "'":
            return 'single-quoted-scalar';
        case '"':
            return 'double-quoted-scalar';
        case '|':
        case '>':
            return 'block-scalar-header';
    }
    return null;
}

exports.createScalarToken = cstScalar.createScalarToken;
exports.resolveAsScalar = cstScalar.resolveAsScalar;
exports.setScalarValue = cstScalar.setScalarValue;
exports.stringify = cstStringify.stringify;
exports.visit = cstVisit.visit;
exports.BOM = BOM;
exports.DOCUMENT = DOCUMENT;
exports.FLOW_END = FLOW_END;
exports.SCALAR = SCALAR;
exports.isCollection = isCollection;
exports.isScalar = isScalar;
exports.prettyToken = prettyToken;
exports.tokenType = tokenType;


/***/ }),

/***/ 361:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var cst = __nccwpck_require__(3461);

/*
START -> stream

stream
  directive -> line-end -> stream
  indent + line-end -> stream
  [else] -> line-start

line-end
  comment -> line-end
  newline -> .
  input-end -> END

line-start
  doc-start -> doc
  doc-end -> stream
  [else] -> indent -> block-start

block-start
  seq-item-start -> block-start
  explicit-key-start -> block-start
  map-value-start -> block-start
  [else] -> doc

doc
  line-end -> line-start
  spaces -> doc
  anchor -> doc
  tag -> doc
  flow-start -> flow -> doc
  flow-end -> error -> doc
  seq-item-start -> error -> doc
  explicit-key-start -> error -> doc
  map-value-start -> doc
  alias -> doc
  quote-start -> quoted-scalar -> doc
  block-scalar-header -> line-end -> block-scalar(min) -> line-start
  [else] -> plain-scalar(false, min) -> doc

flow
  line-end -> flow
  spaces -> flow
  anchor -> flow
  tag -> flow
  flow-start -> flow -> flow
  flow-end -> .
  seq-item-start -> error -> flow
  explicit-key-start -> flow
  map-value-start -> flow
  alias -> flow
  quote-start -> quoted-scalar -> flow
  comma -> flow
  [else] -> plain-scalar(true, 0) -> flow

quoted-scalar
  quote-end -> .
  [else] -> quoted-scalar

block-scalar(min)
  newline + peek(indent < min) -> .
  [else] -> block-scalar(min)

plain-scalar(is-flow, min)
  scalar-end(is-flow) -> .
  peek(newline + (indent < min)) -> .
  [else] -> plain-scalar(min)
*/
function isEmpty(ch) {
    switch (ch) {
        case undefined:
        case ' ':
        case '\n':
        case '\r':
        case '\t':
            return true;
        default:
            return false;
    }
}
const hexDigits = new Set('0123456789ABCDEFabcdef');
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(',[]{}');
const invalidAnchorChars = new Set(' ,[]{}\n\r\t');
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
/**
 * Splits an input string into lexical tokens, i.e. smaller strings that are
 * easily identifiable by `tokens.tokenType()`.
 *
 * Lexing starts always in a "stream" context. Incomplete input may be buffered
 * until a complete token can be emitted.
 *
 * In addition to slices of the original input, the following control characters
 * may also be emitted:
 *
 * - `\x02` (Start of Text): A document starts with the next token
 * - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
 * - `\x1f` (Unit Separator): Next token is a scalar value
 * - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
 */
class Lexer {
    constructor() {
        /**
         * Flag indicating whether the end of the current buffer marks the end of
         * all input
         */
        this.atEnd = false;
        /**
         * Explicit indent set in block scalar header, as an offset from the current
         * minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
         * explicitly set.
         */
        this.blockScalarIndent = -1;
        /**
         * Block scalars that include a + (keep) chomping indicator in their header
         * include trailing empty lines, which are otherwise excluded from the
         * scalar's contents.
         */
        this.blockScalarKeep = false;
        /** Current input */
        this.buffer = '';
        /**
         * Flag noting whether the map value indicator : can immediately follow this
         * node within a flow context.
         */
        this.flowKey = false;
        /** Count of surrounding flow collection levels. */
        this.flowLevel = 0;
        /**
         * Minimum level of indentation required for next lines to be parsed as a
         * part of the current scalar value.
         */
        this.indentNext = 0;
        /** Indentation level of the current line. */
        this.indentValue = 0;
        /** Position of the next \n character. */
        this.lineEndPos = null;
        /** Stores the state of the lexer if reaching the end of incpomplete input */
        this.next = null;
        /** A pointer to `buffer`; the current position of the lexer. */
        this.pos = 0;
    }
    /**
     * Generate YAML tokens from the `source` string. If `incomplete`,
     * a part of the last line may be left as a buffer for the next call.
     *
     * @returns A generator of lexical tokens
     */
    *lex(source, incomplete = false) {
        if (source) {
            if (typeof source !== 'string')
                throw TypeError('source is not a string');
            this.buffer = this.buffer ? this.buffer + source : source;
            this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? 'stream';
        while (next && (incomplete || this.hasChars(1)))
            next = yield* this.parseNext(next);
    }
    atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === ' ' || ch === '\t')
            ch = this.buffer[++i];
        if (!ch || ch === '#' || ch === '\n')
            return true;
        if (ch === '\r')
            return this.buffer[i + 1] === '\n';
        return false;
    }
    charAt(n) {
        return this.buffer[this.pos + n];
    }
    continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
            let indent = 0;
            while (ch === ' ')
                ch = this.buffer[++indent + offset];
            if (ch === '\r') {
                const next = this.buffer[indent + offset + 1];
                if (next === '\n' || (!next && !this.atEnd))
                    return offset + indent + 1;
            }
            return ch === '\n' || indent >= this.indentNext || (!ch && !this.atEnd)
                ? offset + indent
                : -1;
        }
        if (ch === '-' || ch === '.') {
            const dt = this.buffer.substr(offset, 3);
            if ((dt === '---' || dt === '...') && isEmpty(this.buffer[offset + 3]))
                return -1;
        }
        return offset;
    }
    getLine() {
        let end = this.lineEndPos;
        if (typeof end !== 'number' || (end !== -1 && end < this.pos)) {
            end = this.buffer.indexOf('\n', this.pos);
            this.lineEndPos = end;
        }
        if (end === -1)
            return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === '\r')
            end -= 1;
        return this.buffer.substring(this.pos, end);
    }
    hasChars(n) {
        return this.pos + n <= this.buffer.length;
    }
    setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
    }
    peek(n) {
        return this.buffer.substr(this.pos, n);
    }
    *parseNext(next) {
        switch (next) {
            case 'stream':
                return yield* this.parseStream();
            case 'line-start':
                return yield* this.parseLineStart();
            case 'block-start':
                return yield* this.parseBlockStart();
            case 'doc':
                return yield* this.parseDocument();
            case 'flow':
                return yield* this.parseFlowCollection();
            case 'quoted-scalar':
                return yield* this.parseQuotedScalar();
            case 'block-scalar':
                return yield* this.parseBlockScalar();
            case 'plain-scalar':
                return yield* this.parsePlainScalar();
        }
    }
    *parseStream() {
        let line = this.getLine();
        if (line === null)
            return this.setNext('stream');
        if (line[0] === cst.BOM) {
            yield* this.pushCount(1);
            line = line.substring(1);
        }
        if (line[0] === '%') {
            let dirEnd = line.length;
            let cs = line.indexOf('#');
            while (cs !== -1) {
                const ch = line[cs - 1];
                if (ch === ' ' || ch === '\t') {
                    dirEnd = cs - 1;
                    break;
                }
                else {
                    cs = line.indexOf('#', cs + 1);
                }
            }
            while (true) {
                const ch = line[dirEnd - 1];
                if (ch === ' ' || ch === '\t')
                    dirEnd -= 1;
                else
                    break;
            }
            const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
            yield* this.pushCount(line.length - n); // possible comment
            this.pushNewline();
            return 'stream';
        }
        if (this.atLineEnd()) {
            const sp = yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - sp);
            yield* this.pushNewline();
            return 'stream';
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
    }
    *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
            return this.setNext('line-start');
        if (ch === '-' || ch === '.') {
            if (!this.atEnd && !this.hasChars(4))
                return this.setNext('line-start');
            const s = this.peek(3);
            if ((s === '---' || s === '...') && isEmpty(this.charAt(3))) {
                yield* this.pushCount(3);
                this.indentValue = 0;
                this.indentNext = 0;
                return s === '---' ? 'doc' : 'stream';
            }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1)))
            this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
    }
    *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
            return this.setNext('block-start');
        if ((ch0 === '-' || ch0 === '?' || ch0 === ':') && isEmpty(ch1)) {
            const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
            this.indentNext = this.indentValue + 1;
            this.indentValue += n;
            return 'block-start';
        }
        return 'doc';
    }
    *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
            return this.setNext('doc');
        let n = yield* this.pushIndicators();
        switch (line[n]) {
            case '#':
                yield* this.pushCount(line.length - n);
            // fallthrough
            case undefined:
                yield* this.pushNewline();
                return yield* this.parseLineStart();
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel = 1;
                return 'flow';
            case '}':
            case ']':
                // this is an error
                yield* this.pushCount(1);
                return 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'doc';
            case '"':
            case "'":
                return yield* this.parseQuotedScalar();
            case '|':
            case '>':
                n += yield* this.parseBlockScalarHeader();
                n += yield* this.pushSpaces(true);
                yield* this.pushCount(line.length - n);
                yield* this.pushNewline();
                return yield* this.parseBlockScalar();
            default:
                return yield* this.parsePlainScalar();
        }
    }
    *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
            nl = yield* this.pushNewline();
            if (nl > 0) {
                sp = yield* this.pushSpaces(false);
                this.indentValue = indent = sp;
            }
            else {
                sp = 0;
            }
            sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
            return this.setNext('flow');
        if ((indent !== -1 && indent < this.indentNext && line[0] !== '#') ||
            (indent === 0 &&
                (line.startsWith('---') || line.startsWith('...')) &&
                isEmpty(line[3]))) {
            // Allowing for the terminal ] or } at the same (rather than greater)
            // indent level as the initial [ or { is technically invalid, but
            // failing here would be surprising to users.
            const atFlowEndMarker = indent === this.indentNext - 1 &&
                this.flowLevel === 1 &&
                (line[0] === ']' || line[0] === '}');
            if (!atFlowEndMarker) {
                // this is an error
                this.flowLevel = 0;
                yield cst.FLOW_END;
                return yield* this.parseLineStart();
            }
        }
        let n = 0;
        while (line[n] === ',') {
            n += yield* this.pushCount(1);
            n += yield* this.pushSpaces(true);
            this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
            case undefined:
                return 'flow';
            case '#':
                yield* this.pushCount(line.length - n);
                return 'flow';
            case '{':
            case '[':
                yield* this.pushCount(1);
                this.flowKey = false;
                this.flowLevel += 1;
                return 'flow';
            case '}':
            case ']':
                yield* this.pushCount(1);
                this.flowKey = true;
                this.flowLevel -= 1;
                return this.flowLevel ? 'flow' : 'doc';
            case '*':
                yield* this.pushUntil(isNotAnchorChar);
                return 'flow';
            case '"':
            case "'":
                this.flowKey = true;
                return yield* this.parseQuotedScalar();
            case ':': {
                const next = this.charAt(1);
                if (this.flowKey || isEmpty(next) || next === ',') {
                    this.flowKey = false;
                    yield* this.pushCount(1);
                    yield* this.pushSpaces(true);
                    return 'flow';
                }
            }
            // fallthrough
            default:
                this.flowKey = false;
                return yield* this.parsePlainScalar();
        }
    }
    *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
            while (end !== -1 && this.buffer[end + 1] === "'")
                end = this.buffer.indexOf("'", end + 2);
        }
        else {
            // double-quote
            while (end !== -1) {
                let n = 0;
                while (this.buffer[end - 1 - n] === '\\')
                    n += 1;
                if (n % 2 === 0)
                    break;
                end = this.buffer.indexOf('"', end + 1);
            }
        }
        // Only looking for newlines within the quotes
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf('\n', this.pos);
        if (nl !== -1) {
            while (nl !== -1) {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = qb.indexOf('\n', cs);
            }
            if (nl !== -1) {
                // this is an error caused by an unexpected unindent
                end = nl - (qb[nl - 1] === '\r' ? 2 : 1);
            }
        }
        if (end === -1) {
            if (!this.atEnd)
                return this.setNext('quoted-scalar');
            end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? 'flow' : 'doc';
    }
    *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
            const ch = this.buffer[++i];
            if (ch === '+')
                this.blockScalarKeep = true;
            else if (ch > '0' && ch <= '9')
                this.blockScalarIndent = Number(ch) - 1;
            else if (ch !== '-')
                break;
        }
        return yield* this.pushUntil(ch => isEmpty(ch) || ch === '#');
    }
    *parseBlockScalar() {
        let nl = this.pos - 1; // may be -1 if this.pos === 0
        let indent = 0;
        let ch;
        loop: for (let i = this.pos; (ch = this.buffer[i]); ++i) {
            switch (ch) {
                case ' ':
                    indent += 1;
                    break;
                case '\n':
                    nl = i;
                    indent = 0;
                    break;
                case '\r': {
                    const next = this.buffer[i + 1];
                    if (!next && !this.atEnd)
                        return this.setNext('block-scalar');
                    if (next === '\n')
                        break;
                } // fallthrough
                default:
                    break loop;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('block-scalar');
        if (indent >= this.indentNext) {
            if (this.blockScalarIndent === -1)
                this.indentNext = indent;
            else {
                this.indentNext =
                    this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
            }
            do {
                const cs = this.continueScalar(nl + 1);
                if (cs === -1)
                    break;
                nl = this.buffer.indexOf('\n', cs);
            } while (nl !== -1);
            if (nl === -1) {
                if (!this.atEnd)
                    return this.setNext('block-scalar');
                nl = this.buffer.length;
            }
        }
        // Trailing insufficiently indented tabs are invalid.
        // To catch that during parsing, we include them in the block scalar value.
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === ' ')
            ch = this.buffer[++i];
        if (ch === '\t') {
            while (ch === '\t' || ch === ' ' || ch === '\r' || ch === '\n')
                ch = this.buffer[++i];
            nl = i - 1;
        }
        else if (!this.blockScalarKeep) {
            do {
                let i = nl - 1;
                let ch = this.buffer[i];
                if (ch === '\r')
                    ch = this.buffer[--i];
                const lastChar = i; // Drop the line if last char not more indented
                while (ch === ' ')
                    ch = this.buffer[--i];
                if (ch === '\n' && i >= this.pos && i + 1 + indent > lastChar)
                    nl = i;
                else
                    break;
            } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
    }
    *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while ((ch = this.buffer[++i])) {
            if (ch === ':') {
                const next = this.buffer[i + 1];
                if (isEmpty(next) || (inFlow && flowIndicatorChars.has(next)))
                    break;
                end = i;
            }
            else if (isEmpty(ch)) {
                let next = this.buffer[i + 1];
                if (ch === '\r') {
                    if (next === '\n') {
                        i += 1;
                        ch = '\n';
                        next = this.buffer[i + 1];
                    }
                    else
                        end = i;
                }
                if (next === '#' || (inFlow && flowIndicatorChars.has(next)))
                    break;
                if (ch === '\n') {
                    const cs = this.continueScalar(i + 1);
                    if (cs === -1)
                        break;
                    i = Math.max(i, cs - 2); // to advance, but still account for ' #'
                }
            }
            else {
                if (inFlow && flowIndicatorChars.has(ch))
                    break;
                end = i;
            }
        }
        if (!ch && !this.atEnd)
            return this.setNext('plain-scalar');
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? 'flow' : 'doc';
    }
    *pushCount(n) {
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos += n;
            return n;
        }
        return 0;
    }
    *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
            yield s;
            this.pos += s.length;
            return s.length;
        }
        else if (allowEmpty)
            yield '';
        return 0;
    }
    *pushIndicators() {
        let n = 0;
        loop: while (true) {
            switch (this.charAt(0)) {
                case '!':
                    n += yield* this.pushTag();
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '&':
                    n += yield* this.pushUntil(isNotAnchorChar);
                    n += yield* this.pushSpaces(true);
                    continue loop;
                case '-': // this is an error
                case '?': // this is an error outside flow collections
                case ':': {
                    const inFlow = this.flowLevel > 0;
                    const ch1 = this.charAt(1);
                    if (isEmpty(ch1) || (inFlow && flowIndicatorChars.has(ch1))) {
                        if (!inFlow)
                            this.indentNext = this.indentValue + 1;
                        else if (this.flowKey)
                            this.flowKey = false;
                        n += yield* this.pushCount(1);
                        n += yield* this.pushSpaces(true);
                        continue loop;
                    }
                }
            }
            break loop;
        }
        return n;
    }
    *pushTag() {
        if (this.charAt(1) === '<') {
            let i = this.pos + 2;
            let ch = this.buffer[i];
            while (!isEmpty(ch) && ch !== '>')
                ch = this.buffer[++i];
            return yield* this.pushToIndex(ch === '>' ? i + 1 : i, false);
        }
        else {
            let i = this.pos + 1;
            let ch = this.buffer[i];
            while (ch) {
                if (tagChars.has(ch))
                    ch = this.buffer[++i];
                else if (ch === '%' &&
                    hexDigits.has(this.buffer[i + 1]) &&
                    hexDigits.has(this.buffer[i + 2])) {
                    ch = this.buffer[(i += 3)];
                }
                else
                    break;
            }
            return yield* this.pushToIndex(i, false);
        }
    }
    *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === '\n')
            return yield* this.pushCount(1);
        else if (ch === '\r' && this.charAt(1) === '\n')
            return yield* this.pushCount(2);
        else
            return 0;
    }
    *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
            ch = this.buffer[++i];
        } while (ch === ' ' || (allowTabs && ch === '\t'));
        const n = i - this.pos;
        if (n > 0) {
            yield this.buffer.substr(this.pos, n);
            this.pos = i;
        }
        return n;
    }
    *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
            ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
    }
}

exports.Lexer = Lexer;


/***/ }),

/***/ 6628:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Tracks newlines during parsing in order to provide an efficient API for
 * determining the one-indexed `{ line, col }` position for any offset
 * within the input.
 */
class LineCounter {
    constructor() {
        this.lineStarts = [];
        /**
         * Should be called in ascending order. Otherwise, call
         * `lineCounter.lineStarts.sort()` before calling `linePos()`.
         */
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        /**
         * Performs a binary search and returns the 1-indexed { line, col }
         * position of `offset`. If `line === 0`, `addNewLine` has never been
         * called or `offset` is before the first known newline.
         */
        this.linePos = (offset) => {
            let low = 0;
            let high = this.lineStarts.length;
            while (low < high) {
                const mid = (low + high) >> 1; // Math.floor((low + high) / 2)
                if (this.lineStarts[mid] < offset)
                    low = mid + 1;
                else
                    high = mid;
            }
            if (this.lineStarts[low] === offset)
                return { line: low + 1, col: 1 };
            if (low === 0)
                return { line: 0, col: offset };
            const start = this.lineStarts[low - 1];
            return { line: low, col: offset - start + 1 };
        };
    }
}

exports.LineCounter = LineCounter;


/***/ }),

/***/ 3456:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_process = __nccwpck_require__(932);
var cst = __nccwpck_require__(3461);
var lexer = __nccwpck_require__(361);

function includesToken(list, type) {
    for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
            return true;
    return false;
}
function findNonEmptyIndex(list) {
    for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
            case 'space':
            case 'comment':
            case 'newline':
                break;
            default:
                return i;
        }
    }
    return -1;
}
function isFlowToken(token) {
    switch (token?.type) {
        case 'alias':
        case 'scalar':
        case 'single-quoted-scalar':
        case 'double-quoted-scalar':
        case 'flow-collection':
            return true;
        default:
            return false;
    }
}
function getPrevProps(parent) {
    switch (parent.type) {
        case 'document':
            return parent.start;
        case 'block-map': {
            const it = parent.items[parent.items.length - 1];
            return it.sep ?? it.start;
        }
        case 'block-seq':
            return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
            return [];
    }
}
/** Note: May modify input array */
function getFirstKeyStartProps(prev) {
    if (prev.length === 0)
        return [];
    let i = prev.length;
    loop: while (--i >= 0) {
        switch (prev[i].type) {
            case 'doc-start':
            case 'explicit-key-ind':
            case 'map-value-ind':
            case 'seq-item-ind':
            case 'newline':
                break loop;
        }
    }
    while (prev[++i]?.type === 'space') {
        /* loop */
    }
    return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
    // May exhaust call stack with large `source` array
    if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
    else
        for (let i = 0; i < source.length; ++i)
            target.push(source[i]);
}
function fixFlowSeqItems(fc) {
    if (fc.start.type === 'flow-seq-start') {
        for (const it of fc.items) {
            if (it.sep &&
                !it.value &&
                !includesToken(it.start, 'explicit-key-ind') &&
                !includesToken(it.sep, 'map-value-ind')) {
                if (it.key)
                    it.value = it.key;
                delete it.key;
                if (isFlowToken(it.value)) {
                    if (it.value.end)
                        arrayPushArray(it.value.end, it.sep);
                    else
                        it.value.end = it.sep;
                }
                else
                    arrayPushArray(it.start, it.sep);
                delete it.sep;
            }
        }
    }
}
/**
 * A YAML concrete syntax tree (CST) parser
 *
 * ```ts
 * const src: string = ...
 * for (const token of new Parser().parse(src)) {
 *   // token: Token
 * }
 * ```
 *
 * To use the parser with a user-provided lexer:
 *
 * ```ts
 * function* parse(source: string, lexer: Lexer) {
 *   const parser = new Parser()
 *   for (const lexeme of lexer.lex(source))
 *     yield* parser.next(lexeme)
 *   yield* parser.end()
 * }
 *
 * const src: string = ...
 * const lexer = new Lexer()
 * for (const token of parse(src, lexer)) {
 *   // token: Token
 * }
 * ```
 */
class Parser {
    /**
     * @param onNewLine - If defined, called separately with the start position of
     *   each new line (in `parse()`, including the start of input).
     */
    constructor(onNewLine) {
        /** If true, space and sequence indicators count as indentation */
        this.atNewLine = true;
        /** If true, next token is a scalar value */
        this.atScalar = false;
        /** Current indentation level */
        this.indent = 0;
        /** Current offset since the start of parsing */
        this.offset = 0;
        /** On the same line with a block map key */
        this.onKeyLine = false;
        /** Top indicates the node that's currently being built */
        this.stack = [];
        /** The source of the current token, set in parse() */
        this.source = '';
        /** The type of the current token, set in parse() */
        this.type = '';
        // Must be defined after `next()`
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
    }
    /**
     * Parse `source` as a YAML stream.
     * If `incomplete`, a part of the last line may be left as a buffer for the next call.
     *
     * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
     *
     * @returns A generator of tokens representing each directive, document, and other structure.
     */
    *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
            this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
    }
    /**
     * Advance the parser by the `source` of one lexical token.
     */
    *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
            console.log('|', cst.prettyToken(source));
        if (this.atScalar) {
            this.atScalar = false;
            yield* this.step();
            this.offset += source.length;
            return;
        }
        const type = cst.tokenType(source);
        if (!type) {
            const message = `Not a YAML token: ${source}`;
            yield* this.pop({ type: 'error', offset: this.offset, message, source });
            this.offset += source.length;
        }
        else if (type === 'scalar') {
            this.atNewLine = false;
            this.atScalar = true;
            this.type = 'scalar';
        }
        else {
            this.type = type;
            yield* this.step();
            switch (type) {
                case 'newline':
                    this.atNewLine = true;
                    this.indent = 0;
                    if (this.onNewLine)
                        this.onNewLine(this.offset + source.length);
                    break;
                case 'space':
                    if (this.atNewLine && source[0] === ' ')
                        this.indent += source.length;
                    break;
                case 'explicit-key-ind':
                case 'map-value-ind':
                case 'seq-item-ind':
                    if (this.atNewLine)
                        this.indent += source.length;
                    break;
                case 'doc-mode':
                case 'flow-error-end':
                    return;
                default:
                    this.atNewLine = false;
            }
            this.offset += source.length;
        }
    }
    /** Call at end of input to push out any remaining constructions */
    *end() {
        while (this.stack.length > 0)
            yield* this.pop();
    }
    get sourceToken() {
        const st = {
            type: this.type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
        return st;
    }
    *step() {
        const top = this.peek(1);
        if (this.type === 'doc-end' && top?.type !== 'doc-end') {
            while (this.stack.length > 0)
                yield* this.pop();
            this.stack.push({
                type: 'doc-end',
                offset: this.offset,
                source: this.source
            });
            return;
        }
        if (!top)
            return yield* this.stream();
        switch (top.type) {
            case 'document':
                return yield* this.document(top);
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return yield* this.scalar(top);
            case 'block-scalar':
                return yield* this.blockScalar(top);
            case 'block-map':
                return yield* this.blockMap(top);
            case 'block-seq':
                return yield* this.blockSequence(top);
            case 'flow-collection':
                return yield* this.flowCollection(top);
            case 'doc-end':
                return yield* this.documentEnd(top);
        }
        /* istanbul ignore next should not happen */
        yield* this.pop();
    }
    peek(n) {
        return this.stack[this.stack.length - n];
    }
    *pop(error) {
        const token = error ?? this.stack.pop();
        /* istanbul ignore if should not happen */
        if (!token) {
            const message = 'Tried to pop an empty stack';
            yield { type: 'error', offset: this.offset, source: '', message };
        }
        else if (this.stack.length === 0) {
            yield token;
        }
        else {
            const top = this.peek(1);
            if (token.type === 'block-scalar') {
                // Block scalars use their parent rather than header indent
                token.indent = 'indent' in top ? top.indent : 0;
            }
            else if (token.type === 'flow-collection' && top.type === 'document') {
                // Ignore all indent for top-level flow collections
                token.indent = 0;
            }
            if (token.type === 'flow-collection')
                fixFlowSeqItems(token);
            switch (top.type) {
                case 'document':
                    top.value = token;
                    break;
                case 'block-scalar':
                    top.props.push(token); // error
                    break;
                case 'block-map': {
                    const it = top.items[top.items.length - 1];
                    if (it.value) {
                        top.items.push({ start: [], key: token, sep: [] });
                        this.onKeyLine = true;
                        return;
                    }
                    else if (it.sep) {
                        it.value = token;
                    }
                    else {
                        Object.assign(it, { key: token, sep: [] });
                        this.onKeyLine = !it.explicitKey;
                        return;
                    }
                    break;
                }
                case 'block-seq': {
                    const it = top.items[top.items.length - 1];
                    if (it.value)
                        top.items.push({ start: [], value: token });
                    else
                        it.value = token;
                    break;
                }
                case 'flow-collection': {
                    const it = top.items[top.items.length - 1];
                    if (!it || it.value)
                        top.items.push({ start: [], key: token, sep: [] });
                    else if (it.sep)
                        it.value = token;
                    else
                        Object.assign(it, { key: token, sep: [] });
                    return;
                }
                /* istanbul ignore next should not happen */
                default:
                    yield* this.pop();
                    yield* this.pop(token);
            }
            if ((top.type === 'document' ||
                top.type === 'block-map' ||
                top.type === 'block-seq') &&
                (token.type === 'block-map' || token.type === 'block-seq')) {
                const last = token.items[token.items.length - 1];
                if (last &&
                    !last.sep &&
                    !last.value &&
                    last.start.length > 0 &&
                    findNonEmptyIndex(last.start) === -1 &&
                    (token.indent === 0 ||
                        last.start.every(st => st.type !== 'comment' || st.indent < token.indent))) {
                    if (top.type === 'document')
                        top.end = last.start;
                    else
                        top.items.push({ start: last.start });
                    token.items.splice(-1, 1);
                }
            }
        }
    }
    *stream() {
        switch (this.type) {
            case 'directive-line':
                yield { type: 'directive', offset: this.offset, source: this.source };
                return;
            case 'byte-order-mark':
            case 'space':
            case 'comment':
            case 'newline':
                yield this.sourceToken;
                return;
            case 'doc-mode':
            case 'doc-start': {
                const doc = {
                    type: 'document',
                    offset: this.offset,
                    start: []
                };
                if (this.type === 'doc-start')
                    doc.start.push(this.sourceToken);
                this.stack.push(doc);
                return;
            }
        }
        yield {
            type: 'error',
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML stream`,
            source: this.source
        };
    }
    *document(doc) {
        if (doc.value)
            return yield* this.lineEnd(doc);
        switch (this.type) {
            case 'doc-start': {
                if (findNonEmptyIndex(doc.start) !== -1) {
                    yield* this.pop();
                    yield* this.step();
                }
                else
                    doc.start.push(this.sourceToken);
                return;
            }
            case 'anchor':
            case 'tag':
            case 'space':
            case 'comment':
            case 'newline':
                doc.start.push(this.sourceToken);
                return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
            this.stack.push(bv);
        else {
            yield {
                type: 'error',
                offset: this.offset,
                message: `Unexpected ${this.type} token in YAML document`,
                source: this.source
            };
        }
    }
    *scalar(scalar) {
        if (this.type === 'map-value-ind') {
            const prev = getPrevProps(this.peek(2));
            const start = getFirstKeyStartProps(prev);
            let sep;
            if (scalar.end) {
                sep = scalar.end;
                sep.push(this.sourceToken);
                delete scalar.end;
            }
            else
                sep = [this.sourceToken];
            const map = {
                type: 'block-map',
                offset: scalar.offset,
                indent: scalar.indent,
                items: [{ start, key: scalar, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
        }
        else
            yield* this.lineEnd(scalar);
    }
    *blockScalar(scalar) {
        switch (this.type) {
            case 'space':
            case 'comment':
            case 'newline':
                scalar.props.push(this.sourceToken);
                return;
            case 'scalar':
                scalar.source = this.source;
                // block-scalar source includes trailing newline
                this.atNewLine = true;
                this.indent = 0;
                if (this.onNewLine) {
                    let nl = this.source.indexOf('\n') + 1;
                    while (nl !== 0) {
                        this.onNewLine(this.offset + nl);
                        nl = this.source.indexOf('\n', nl) + 1;
                    }
                }
                yield* this.pop();
                break;
            /* istanbul ignore next should not happen */
            default:
                yield* this.pop();
                yield* this.step();
        }
    }
    *blockMap(map) {
        const it = map.items[map.items.length - 1];
        // it.sep is true-ish if pair already has key or : separator
        switch (this.type) {
            case 'newline':
                this.onKeyLine = false;
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    it.start.push(this.sourceToken);
                }
                return;
            case 'space':
            case 'comment':
                if (it.value) {
                    map.items.push({ start: [this.sourceToken] });
                }
                else if (it.sep) {
                    it.sep.push(this.sourceToken);
                }
                else {
                    if (this.atIndentedComment(it.start, map.indent)) {
                        const prev = map.items[map.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            map.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
        }
        if (this.indent >= map.indent) {
            const atMapIndent = !this.onKeyLine && this.indent === map.indent;
            const atNextItem = atMapIndent &&
                (it.sep || it.explicitKey) &&
                this.type !== 'seq-item-ind';
            // For empty nodes, assign newline-separated not indented empty tokens to following node
            let start = [];
            if (atNextItem && it.sep && !it.value) {
                const nl = [];
                for (let i = 0; i < it.sep.length; ++i) {
                    const st = it.sep[i];
                    switch (st.type) {
                        case 'newline':
                            nl.push(i);
                            break;
                        case 'space':
                            break;
                        case 'comment':
                            if (st.indent > map.indent)
                                nl.length = 0;
                            break;
                        default:
                            nl.length = 0;
                    }
                }
                if (nl.length >= 2)
                    start = it.sep.splice(nl[1]);
            }
            switch (this.type) {
                case 'anchor':
                case 'tag':
                    if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        it.sep.push(this.sourceToken);
                    }
                    else {
                        it.start.push(this.sourceToken);
                    }
                    return;
                case 'explicit-key-ind':
                    if (!it.sep && !it.explicitKey) {
                        it.start.push(this.sourceToken);
                        it.explicitKey = true;
                    }
                    else if (atNextItem || it.value) {
                        start.push(this.sourceToken);
                        map.items.push({ start, explicitKey: true });
                    }
                    else {
                        this.stack.push({
                            type: 'block-map',
                            offset: this.offset,
                            indent: this.indent,
                            items: [{ start: [this.sourceToken], explicitKey: true }]
                        });
                    }
                    this.onKeyLine = true;
                    return;
                case 'map-value-ind':
                    if (it.explicitKey) {
                        if (!it.sep) {
                            if (includesToken(it.start, 'newline')) {
                                Object.assign(it, { key: null, sep: [this.sourceToken] });
                            }
                            else {
                                const start = getFirstKeyStartProps(it.start);
                                this.stack.push({
                                    type: 'block-map',
                                    offset: this.offset,
                                    indent: this.indent,
                                    items: [{ start, key: null, sep: [this.sourceToken] }]
                                });
                            }
                        }
                        else if (it.value) {
                            map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else if (isFlowToken(it.key) &&
                            !includesToken(it.sep, 'newline')) {
                            const start = getFirstKeyStartProps(it.start);
                            const key = it.key;
                            const sep = it.sep;
                            sep.push(this.sourceToken);
                            // @ts-expect-error type guard is wrong here
                            delete it.key;
                            // @ts-expect-error type guard is wrong here
                            delete it.sep;
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start, key, sep }]
                            });
                        }
                        else if (start.length > 0) {
                            // Not actually at next item
                            it.sep = it.sep.concat(start, this.sourceToken);
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    else {
                        if (!it.sep) {
                            Object.assign(it, { key: null, sep: [this.sourceToken] });
                        }
                        else if (it.value || atNextItem) {
                            map.items.push({ start, key: null, sep: [this.sourceToken] });
                        }
                        else if (includesToken(it.sep, 'map-value-ind')) {
                            this.stack.push({
                                type: 'block-map',
                                offset: this.offset,
                                indent: this.indent,
                                items: [{ start: [], key: null, sep: [this.sourceToken] }]
                            });
                        }
                        else {
                            it.sep.push(this.sourceToken);
                        }
                    }
                    this.onKeyLine = true;
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (atNextItem || it.value) {
                        map.items.push({ start, key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    else if (it.sep) {
                        this.stack.push(fs);
                    }
                    else {
                        Object.assign(it, { key: fs, sep: [] });
                        this.onKeyLine = true;
                    }
                    return;
                }
                default: {
                    const bv = this.startBlockValue(map);
                    if (bv) {
                        if (bv.type === 'block-seq') {
                            if (!it.explicitKey &&
                                it.sep &&
                                !includesToken(it.sep, 'newline')) {
                                yield* this.pop({
                                    type: 'error',
                                    offset: this.offset,
                                    message: 'Unexpected block-seq-ind on same line with key',
                                    source: this.source
                                });
                                return;
                            }
                        }
                        else if (atMapIndent) {
                            map.items.push({ start });
                        }
                        this.stack.push(bv);
                        return;
                    }
                }
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
            case 'newline':
                if (it.value) {
                    const end = 'end' in it.value ? it.value.end : undefined;
                    const last = Array.isArray(end) ? end[end.length - 1] : undefined;
                    if (last?.type === 'comment')
                        end?.push(this.sourceToken);
                    else
                        seq.items.push({ start: [this.sourceToken] });
                }
                else
                    it.start.push(this.sourceToken);
                return;
            case 'space':
            case 'comment':
                if (it.value)
                    seq.items.push({ start: [this.sourceToken] });
                else {
                    if (this.atIndentedComment(it.start, seq.indent)) {
                        const prev = seq.items[seq.items.length - 2];
                        const end = prev?.value?.end;
                        if (Array.isArray(end)) {
                            arrayPushArray(end, it.start);
                            end.push(this.sourceToken);
                            seq.items.pop();
                            return;
                        }
                    }
                    it.start.push(this.sourceToken);
                }
                return;
            case 'anchor':
            case 'tag':
                if (it.value || this.indent <= seq.indent)
                    break;
                it.start.push(this.sourceToken);
                return;
            case 'seq-item-ind':
                if (this.indent !== seq.indent)
                    break;
                if (it.value || includesToken(it.start, 'seq-item-ind'))
                    seq.items.push({ start: [this.sourceToken] });
                else
                    it.start.push(this.sourceToken);
                return;
        }
        if (this.indent > seq.indent) {
            const bv = this.startBlockValue(seq);
            if (bv) {
                this.stack.push(bv);
                return;
            }
        }
        yield* this.pop();
        yield* this.step();
    }
    *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === 'flow-error-end') {
            let top;
            do {
                yield* this.pop();
                top = this.peek(1);
            } while (top?.type === 'flow-collection');
        }
        else if (fc.end.length === 0) {
            switch (this.type) {
                case 'comma':
                case 'explicit-key-ind':
                    if (!it || it.sep)
                        fc.items.push({ start: [this.sourceToken] });
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'map-value-ind':
                    if (!it || it.value)
                        fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        Object.assign(it, { key: null, sep: [this.sourceToken] });
                    return;
                case 'space':
                case 'comment':
                case 'newline':
                case 'anchor':
                case 'tag':
                    if (!it || it.value)
                        fc.items.push({ start: [this.sourceToken] });
                    else if (it.sep)
                        it.sep.push(this.sourceToken);
                    else
                        it.start.push(this.sourceToken);
                    return;
                case 'alias':
                case 'scalar':
                case 'single-quoted-scalar':
                case 'double-quoted-scalar': {
                    const fs = this.flowScalar(this.type);
                    if (!it || it.value)
                        fc.items.push({ start: [], key: fs, sep: [] });
                    else if (it.sep)
                        this.stack.push(fs);
                    else
                        Object.assign(it, { key: fs, sep: [] });
                    return;
                }
                case 'flow-map-end':
                case 'flow-seq-end':
                    fc.end.push(this.sourceToken);
                    return;
            }
            const bv = this.startBlockValue(fc);
            /* istanbul ignore else should not happen */
            if (bv)
                this.stack.push(bv);
            else {
                yield* this.pop();
                yield* this.step();
            }
        }
        else {
            const parent = this.peek(2);
            if (parent.type === 'block-map' &&
                ((this.type === 'map-value-ind' && parent.indent === fc.indent) ||
                    (this.type === 'newline' &&
                        !parent.items[parent.items.length - 1].sep))) {
                yield* this.pop();
                yield* this.step();
            }
            else if (this.type === 'map-value-ind' &&
                parent.type !== 'flow-collection') {
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                fixFlowSeqItems(fc);
                const sep = fc.end.splice(1, fc.end.length);
                sep.push(this.sourceToken);
                const map = {
                    type: 'block-map',
                    offset: fc.offset,
                    indent: fc.indent,
                    items: [{ start, key: fc, sep }]
                };
                this.onKeyLine = true;
                this.stack[this.stack.length - 1] = map;
            }
            else {
                yield* this.lineEnd(fc);
            }
        }
    }
    flowScalar(type) {
        if (this.onNewLine) {
            let nl = this.source.indexOf('\n') + 1;
            while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf('\n', nl) + 1;
            }
        }
        return {
            type,
            offset: this.offset,
            indent: this.indent,
            source: this.source
        };
    }
    startBlockValue(parent) {
        switch (this.type) {
            case 'alias':
            case 'scalar':
            case 'single-quoted-scalar':
            case 'double-quoted-scalar':
                return this.flowScalar(this.type);
            case 'block-scalar-header':
                return {
                    type: 'block-scalar',
                    offset: this.offset,
                    indent: this.indent,
                    props: [this.sourceToken],
                    source: ''
                };
            case 'flow-map-start':
            case 'flow-seq-start':
                return {
                    type: 'flow-collection',
                    offset: this.offset,
                    indent: this.indent,
                    start: this.sourceToken,
                    items: [],
                    end: []
                };
            case 'seq-item-ind':
                return {
                    type: 'block-seq',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [this.sourceToken] }]
                };
            case 'explicit-key-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                start.push(this.sourceToken);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, explicitKey: true }]
                };
            }
            case 'map-value-ind': {
                this.onKeyLine = true;
                const prev = getPrevProps(parent);
                const start = getFirstKeyStartProps(prev);
                return {
                    type: 'block-map',
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                };
            }
        }
        return null;
    }
    atIndentedComment(start, indent) {
        if (this.type !== 'comment')
            return false;
        if (this.indent <= indent)
            return false;
        return start.every(st => st.type === 'newline' || st.type === 'space');
    }
    *documentEnd(docEnd) {
        if (this.type !== 'doc-mode') {
            if (docEnd.end)
                docEnd.end.push(this.sourceToken);
            else
                docEnd.end = [this.sourceToken];
            if (this.type === 'newline')
                yield* this.pop();
        }
    }
    *lineEnd(token) {
        switch (this.type) {
            case 'comma':
            case 'doc-start':
            case 'doc-end':
            case 'flow-seq-end':
            case 'flow-map-end':
            case 'map-value-ind':
                yield* this.pop();
                yield* this.step();
                break;
            case 'newline':
                this.onKeyLine = false;
            // fallthrough
            case 'space':
            case 'comment':
            default:
                // all other values are errors
                if (token.end)
                    token.end.push(this.sourceToken);
                else
                    token.end = [this.sourceToken];
                if (this.type === 'newline')
                    yield* this.pop();
        }
    }
}

exports.Parser = Parser;


/***/ }),

/***/ 4047:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var composer = __nccwpck_require__(9984);
var Document = __nccwpck_require__(3021);
var errors = __nccwpck_require__(1464);
var log = __nccwpck_require__(7249);
var identity = __nccwpck_require__(1127);
var lineCounter = __nccwpck_require__(6628);
var parser = __nccwpck_require__(3456);

function parseOptions(options) {
    const prettyErrors = options.prettyErrors !== false;
    const lineCounter$1 = options.lineCounter || (prettyErrors && new lineCounter.LineCounter()) || null;
    return { lineCounter: lineCounter$1, prettyErrors };
}
/**
 * Parse the input as a stream of YAML documents.
 *
 * Documents should be separated from each other by `...` or `---` marker lines.
 *
 * @returns If an empty `docs` array is returned, it will be of type
 *   EmptyStream and contain additional stream information. In
 *   TypeScript, you should use `'empty' in docs` as a type guard for it.
 */
function parseAllDocuments(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    const docs = Array.from(composer$1.compose(parser$1.parse(source)));
    if (prettyErrors && lineCounter)
        for (const doc of docs) {
            doc.errors.forEach(errors.prettifyError(source, lineCounter));
            doc.warnings.forEach(errors.prettifyError(source, lineCounter));
        }
    if (docs.length > 0)
        return docs;
    return Object.assign([], { empty: true }, composer$1.streamInfo());
}
/** Parse an input string into a single YAML.Document */
function parseDocument(source, options = {}) {
    const { lineCounter, prettyErrors } = parseOptions(options);
    const parser$1 = new parser.Parser(lineCounter?.addNewLine);
    const composer$1 = new composer.Composer(options);
    // `doc` is always set by compose.end(true) at the very latest
    let doc = null;
    for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
            doc = _doc;
        else if (doc.options.logLevel !== 'silent') {
            doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), 'MULTIPLE_DOCS', 'Source contains multiple documents; please use YAML.parseAllDocuments()'));
            break;
        }
    }
    if (prettyErrors && lineCounter) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter));
    }
    return doc;
}
function parse(src, reviver, options) {
    let _reviver = undefined;
    if (typeof reviver === 'function') {
        _reviver = reviver;
    }
    else if (options === undefined && reviver && typeof reviver === 'object') {
        options = reviver;
    }
    const doc = parseDocument(src, options);
    if (!doc)
        return null;
    doc.warnings.forEach(warning => log.warn(doc.options.logLevel, warning));
    if (doc.errors.length > 0) {
        if (doc.options.logLevel !== 'silent')
            throw doc.errors[0];
        else
            doc.errors = [];
    }
    return doc.toJS(Object.assign({ reviver: _reviver }, options));
}
function stringify(value, replacer, options) {
    let _replacer = null;
    if (typeof replacer === 'function' || Array.isArray(replacer)) {
        _replacer = replacer;
    }
    else if (options === undefined && replacer) {
        options = replacer;
    }
    if (typeof options === 'string')
        options = options.length;
    if (typeof options === 'number') {
        const indent = Math.round(options);
        options = indent < 1 ? undefined : indent > 8 ? { indent: 8 } : { indent };
    }
    if (value === undefined) {
        const { keepUndefined } = options ?? replacer ?? {};
        if (!keepUndefined)
            return undefined;
    }
    if (identity.isDocument(value) && !_replacer)
        return value.toString(options);
    return new Document.Document(value, _replacer, options).toString(options);
}

exports.parse = parse;
exports.parseAllDocuments = parseAllDocuments;
exports.parseDocument = parseDocument;
exports.stringify = stringify;


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var tags = __nccwpck_require__(18);

const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
class Schema {
    constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat)
            ? tags.getTags(compat, 'compat')
            : compat
                ? tags.getTags(null, compat)
                : null;
        this.name = (typeof schema === 'string' && schema) || 'core';
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        // Used by createMap()
        this.sortMapEntries =
            typeof sortMapEntries === 'function'
                ? sortMapEntries
                : sortMapEntries === true
                    ? sortMapEntriesByKey
                    : null;
    }
    clone() {
        const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
    }
}

exports.Schema = Schema;


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLMap = __nccwpck_require__(4454);

const map = {
    collection: 'map',
    default: true,
    nodeClass: YAMLMap.YAMLMap,
    tag: 'tag:yaml.org,2002:map',
    resolve(map, onError) {
        if (!identity.isMap(map))
            onError('Expected a mapping for this tag');
        return map;
    },
    createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
};

exports.map = map;


/***/ }),

/***/ 3632:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const nullTag = {
    identify: value => value == null,
    createNode: () => new Scalar.Scalar(null),
    default: true,
    tag: 'tag:yaml.org,2002:null',
    test: /^(?:~|[Nn]ull|NULL)?$/,
    resolve: () => new Scalar.Scalar(null),
    stringify: ({ source }, ctx) => typeof source === 'string' && nullTag.test.test(source)
        ? source
        : ctx.options.nullStr
};

exports.nullTag = nullTag;


/***/ }),

/***/ 1706:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var YAMLSeq = __nccwpck_require__(2223);

const seq = {
    collection: 'seq',
    default: true,
    nodeClass: YAMLSeq.YAMLSeq,
    tag: 'tag:yaml.org,2002:seq',
    resolve(seq, onError) {
        if (!identity.isSeq(seq))
            onError('Expected a sequence for this tag');
        return seq;
    },
    createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
};

exports.seq = seq;


/***/ }),

/***/ 6464:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyString = __nccwpck_require__(3069);

const string = {
    identify: value => typeof value === 'string',
    default: true,
    tag: 'tag:yaml.org,2002:str',
    resolve: str => str,
    stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
    }
};

exports.string = string;


/***/ }),

/***/ 3959:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

const boolTag = {
    identify: value => typeof value === 'boolean',
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
    resolve: str => new Scalar.Scalar(str[0] === 't' || str[0] === 'T'),
    stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
            const sv = source[0] === 't' || source[0] === 'T';
            if (value === sv)
                return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
};

exports.boolTag = boolTag;


/***/ }),

/***/ 8405:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: str => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
    resolve: str => parseFloat(str),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str));
        const dot = str.indexOf('.');
        if (dot !== -1 && str[str.length - 1] === '0')
            node.minFractionDigits = str.length - dot - 1;
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 9874:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
const intResolve = (str, offset, radix, { intAsBigInt }) => (intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix));
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value) && value >= 0)
        return prefix + value.toString(radix);
    return stringifyNumber.stringifyNumber(node);
}
const intOct = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^0o[0-7]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
    stringify: node => intStringify(node, 8, '0o')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: value => intIdentify(value) && value >= 0,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^0x[0-9a-fA-F]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 896:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.boolTag,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float
];

exports.schema = schema;


/***/ }),

/***/ 3559:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var map = __nccwpck_require__(7451);
var seq = __nccwpck_require__(1706);

function intIdentify(value) {
    return typeof value === 'bigint' || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
    {
        identify: value => typeof value === 'string',
        default: true,
        tag: 'tag:yaml.org,2002:str',
        resolve: str => str,
        stringify: stringifyJSON
    },
    {
        identify: value => value == null,
        createNode: () => new Scalar.Scalar(null),
        default: true,
        tag: 'tag:yaml.org,2002:null',
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
    },
    {
        identify: value => typeof value === 'boolean',
        default: true,
        tag: 'tag:yaml.org,2002:bool',
        test: /^true$|^false$/,
        resolve: str => str === 'true',
        stringify: stringifyJSON
    },
    {
        identify: intIdentify,
        default: true,
        tag: 'tag:yaml.org,2002:int',
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
    },
    {
        identify: value => typeof value === 'number',
        default: true,
        tag: 'tag:yaml.org,2002:float',
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: str => parseFloat(str),
        stringify: stringifyJSON
    }
];
const jsonError = {
    default: true,
    tag: '',
    test: /^/,
    resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
    }
};
const schema = [map.map, seq.seq].concat(jsonScalars, jsonError);

exports.schema = schema;


/***/ }),

/***/ 18:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var bool = __nccwpck_require__(3959);
var float = __nccwpck_require__(8405);
var int = __nccwpck_require__(9874);
var schema = __nccwpck_require__(896);
var schema$1 = __nccwpck_require__(3559);
var binary = __nccwpck_require__(6083);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var schema$2 = __nccwpck_require__(5913);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schemas = new Map([
    ['core', schema.schema],
    ['failsafe', [map.map, seq.seq, string.string]],
    ['json', schema$1.schema],
    ['yaml11', schema$2.schema],
    ['yaml-1.1', schema$2.schema]
]);
const tagsByName = {
    binary: binary.binary,
    bool: bool.boolTag,
    float: float.float,
    floatExp: float.floatExp,
    floatNaN: float.floatNaN,
    floatTime: timestamp.floatTime,
    int: int.int,
    intHex: int.intHex,
    intOct: int.intOct,
    intTime: timestamp.intTime,
    map: map.map,
    merge: merge.merge,
    null: _null.nullTag,
    omap: omap.omap,
    pairs: pairs.pairs,
    seq: seq.seq,
    set: set.set,
    timestamp: timestamp.timestamp
};
const coreKnownTags = {
    'tag:yaml.org,2002:binary': binary.binary,
    'tag:yaml.org,2002:merge': merge.merge,
    'tag:yaml.org,2002:omap': omap.omap,
    'tag:yaml.org,2002:pairs': pairs.pairs,
    'tag:yaml.org,2002:set': set.set,
    'tag:yaml.org,2002:timestamp': timestamp.timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
    const schemaTags = schemas.get(schemaName);
    if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge)
            ? schemaTags.concat(merge.merge)
            : schemaTags.slice();
    }
    let tags = schemaTags;
    if (!tags) {
        if (Array.isArray(customTags))
            tags = [];
        else {
            const keys = Array.from(schemas.keys())
                .filter(key => key !== 'yaml11')
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
    }
    if (Array.isArray(customTags)) {
        for (const tag of customTags)
            tags = tags.concat(tag);
    }
    else if (typeof customTags === 'function') {
        tags = customTags(tags.slice());
    }
    if (addMergeTag)
        tags = tags.concat(merge.merge);
    return tags.reduce((tags, tag) => {
        const tagObj = typeof tag === 'string' ? tagsByName[tag] : tag;
        if (!tagObj) {
            const tagName = JSON.stringify(tag);
            const keys = Object.keys(tagsByName)
                .map(key => JSON.stringify(key))
                .join(', ');
            throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags.includes(tagObj))
            tags.push(tagObj);
        return tags;
    }, []);
}

exports.coreKnownTags = coreKnownTags;
exports.getTags = getTags;


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var node_buffer = __nccwpck_require__(181);
var Scalar = __nccwpck_require__(3301);
var stringifyString = __nccwpck_require__(3069);

const binary = {
    identify: value => value instanceof Uint8Array, // Buffer inherits from Uint8Array
    default: false,
    tag: 'tag:yaml.org,2002:binary',
    /**
     * Returns a Buffer in node and an Uint8Array in browsers
     *
     * To use the resulting buffer as an image, you'll want to do something like:
     *
     *   const blob = new Blob([buffer], { type: 'image/jpeg' })
     *   document.querySelector('#photo').src = URL.createObjectURL(blob)
     */
    resolve(src, onError) {
        if (typeof node_buffer.Buffer === 'function') {
            return node_buffer.Buffer.from(src, 'base64');
        }
        else if (typeof atob === 'function') {
            // On IE 11, atob() can't handle newlines
            const str = atob(src.replace(/[\n\r]/g, ''));
            const buffer = new Uint8Array(str.length);
            for (let i = 0; i < str.length; ++i)
                buffer[i] = str.charCodeAt(i);
            return buffer;
        }
        else {
            onError('This environment does not support reading binary tags; either Buffer or atob is required');
            return src;
        }
    },
    stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
            return '';
        const buf = value; // checked earlier by binary.identify()
        let str;
        if (typeof node_buffer.Buffer === 'function') {
            str =
                buf instanceof node_buffer.Buffer
                    ? buf.toString('base64')
                    : node_buffer.Buffer.from(buf.buffer).toString('base64');
        }
        else if (typeof btoa === 'function') {
            let s = '';
            for (let i = 0; i < buf.length; ++i)
                s += String.fromCharCode(buf[i]);
            str = btoa(s);
        }
        else {
            throw new Error('This environment does not support writing binary tags; either Buffer or btoa is required');
        }
        type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
        if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
            const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
            const n = Math.ceil(str.length / lineWidth);
            const lines = new Array(n);
            for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
                lines[i] = str.substr(o, lineWidth);
            }
            str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? '\n' : ' ');
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
    }
};

exports.binary = binary;


/***/ }),

/***/ 8398:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);

function boolStringify({ value, source }, ctx) {
    const boolObj = value ? trueTag : falseTag;
    if (source && boolObj.test.test(source))
        return source;
    return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
    identify: value => value === true,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
    resolve: () => new Scalar.Scalar(true),
    stringify: boolStringify
};
const falseTag = {
    identify: value => value === false,
    default: true,
    tag: 'tag:yaml.org,2002:bool',
    test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
    resolve: () => new Scalar.Scalar(false),
    stringify: boolStringify
};

exports.falseTag = falseTag;
exports.trueTag = trueTag;


/***/ }),

/***/ 5782:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var stringifyNumber = __nccwpck_require__(8689);

const floatNaN = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
    resolve: (str) => str.slice(-3).toLowerCase() === 'nan'
        ? NaN
        : str[0] === '-'
            ? Number.NEGATIVE_INFINITY
            : Number.POSITIVE_INFINITY,
    stringify: stringifyNumber.stringifyNumber
};
const floatExp = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'EXP',
    test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
    resolve: (str) => parseFloat(str.replace(/_/g, '')),
    stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
    }
};
const float = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
    resolve(str) {
        const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, '')));
        const dot = str.indexOf('.');
        if (dot !== -1) {
            const f = str.substring(dot + 1).replace(/_/g, '');
            if (f[f.length - 1] === '0')
                node.minFractionDigits = f.length;
        }
        return node;
    },
    stringify: stringifyNumber.stringifyNumber
};

exports.float = float;
exports.floatExp = floatExp;
exports.floatNaN = floatNaN;


/***/ }),

/***/ 873:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

const intIdentify = (value) => typeof value === 'bigint' || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
    const sign = str[0];
    if (sign === '-' || sign === '+')
        offset += 1;
    str = str.substring(offset).replace(/_/g, '');
    if (intAsBigInt) {
        switch (radix) {
            case 2:
                str = `0b${str}`;
                break;
            case 8:
                str = `0o${str}`;
                break;
            case 16:
                str = `0x${str}`;
                break;
        }
        const n = BigInt(str);
        return sign === '-' ? BigInt(-1) * n : n;
    }
    const n = parseInt(str, radix);
    return sign === '-' ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
    const { value } = node;
    if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? '-' + prefix + str.substr(1) : prefix + str;
    }
    return stringifyNumber.stringifyNumber(node);
}
const intBin = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'BIN',
    test: /^[-+]?0b[0-1_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
    stringify: node => intStringify(node, 2, '0b')
};
const intOct = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'OCT',
    test: /^[-+]?0[0-7_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
    stringify: node => intStringify(node, 8, '0')
};
const int = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    test: /^[-+]?[0-9][0-9_]*$/,
    resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
    stringify: stringifyNumber.stringifyNumber
};
const intHex = {
    identify: intIdentify,
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'HEX',
    test: /^[-+]?0x[0-9a-fA-F_]+$/,
    resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
    stringify: node => intStringify(node, 16, '0x')
};

exports.int = int;
exports.intBin = intBin;
exports.intHex = intHex;
exports.intOct = intOct;


/***/ }),

/***/ 452:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);

// If the value associated with a merge key is a single mapping node, each of
// its key/value pairs is inserted into the current mapping, unless the key
// already exists in it. If the value associated with the merge key is a
// sequence, then this sequence is expected to contain mapping nodes and each
// of these nodes is merged in turn according to its order in the sequence.
// Keys in mapping nodes earlier in the sequence override keys specified in
// later mapping nodes. -- http://yaml.org/type/merge.html
const MERGE_KEY = '<<';
const merge = {
    identify: value => value === MERGE_KEY ||
        (typeof value === 'symbol' && value.description === MERGE_KEY),
    default: 'key',
    tag: 'tag:yaml.org,2002:merge',
    test: /^<<$/,
    resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
    }),
    stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge.identify(key) ||
    (identity.isScalar(key) &&
        (!key.type || key.type === Scalar.Scalar.PLAIN) &&
        merge.identify(key.value))) &&
    ctx?.doc.schema.tags.some(tag => tag.tag === merge.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (identity.isSeq(source))
        for (const it of source.items)
            mergeValue(ctx, map, it);
    else if (Array.isArray(source))
        for (const it of source)
            mergeValue(ctx, map, it);
    else
        mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
    const source = resolveAliasValue(ctx, value);
    if (!identity.isMap(source))
        throw new Error('Merge sources must be maps or map aliases');
    const srcMap = source.toJSON(null, ctx, Map);
    for (const [key, value] of srcMap) {
        if (map instanceof Map) {
            if (!map.has(key))
                map.set(key, value);
        }
        else if (map instanceof Set) {
            map.add(key);
        }
        else if (!Object.prototype.hasOwnProperty.call(map, key)) {
            Object.defineProperty(map, key, {
                value,
                writable: true,
                enumerable: true,
                configurable: true
            });
        }
    }
    return map;
}
function resolveAliasValue(ctx, value) {
    return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}

exports.addMergeToJSMap = addMergeToJSMap;
exports.isMergeKey = isMergeKey;
exports.merge = merge;


/***/ }),

/***/ 303:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var toJS = __nccwpck_require__(4043);
var YAMLMap = __nccwpck_require__(4454);
var YAMLSeq = __nccwpck_require__(2223);
var pairs = __nccwpck_require__(8385);

class YAMLOMap extends YAMLSeq.YAMLSeq {
    constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = YAMLOMap.tag;
    }
    /**
     * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
     * but TypeScript won't allow widening the signature of a child method.
     */
    toJSON(_, ctx) {
        if (!ctx)
            return super.toJSON(_);
        const map = new Map();
        if (ctx?.onCreate)
            ctx.onCreate(map);
        for (const pair of this.items) {
            let key, value;
            if (identity.isPair(pair)) {
                key = toJS.toJS(pair.key, '', ctx);
                value = toJS.toJS(pair.value, key, ctx);
            }
            else {
                key = toJS.toJS(pair, '', ctx);
            }
            if (map.has(key))
                throw new Error('Ordered maps must not include duplicate keys');
            map.set(key, value);
        }
        return map;
    }
    static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap = new this();
        omap.items = pairs$1.items;
        return omap;
    }
}
YAMLOMap.tag = 'tag:yaml.org,2002:omap';
const omap = {
    collection: 'seq',
    identify: value => value instanceof Map,
    nodeClass: YAMLOMap,
    default: false,
    tag: 'tag:yaml.org,2002:omap',
    resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
            if (identity.isScalar(key)) {
                if (seenKeys.includes(key.value)) {
                    onError(`Ordered maps must not include duplicate keys: ${key.value}`);
                }
                else {
                    seenKeys.push(key.value);
                }
            }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
    },
    createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};

exports.YAMLOMap = YAMLOMap;
exports.omap = omap;


/***/ }),

/***/ 8385:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var Scalar = __nccwpck_require__(3301);
var YAMLSeq = __nccwpck_require__(2223);

function resolvePairs(seq, onError) {
    if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
            let item = seq.items[i];
            if (identity.isPair(item))
                continue;
            else if (identity.isMap(item)) {
                if (item.items.length > 1)
                    onError('Each pair must have its own sequence indicator');
                const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
                if (item.commentBefore)
                    pair.key.commentBefore = pair.key.commentBefore
                        ? `${item.commentBefore}\n${pair.key.commentBefore}`
                        : item.commentBefore;
                if (item.comment) {
                    const cn = pair.value ?? pair.key;
                    cn.comment = cn.comment
                        ? `${item.comment}\n${cn.comment}`
                        : item.comment;
                }
                item = pair;
            }
            seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
    }
    else
        onError('Expected a sequence for this tag');
    return seq;
}
function createPairs(schema, iterable, ctx) {
    const { replacer } = ctx;
    const pairs = new YAMLSeq.YAMLSeq(schema);
    pairs.tag = 'tag:yaml.org,2002:pairs';
    let i = 0;
    if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
            if (typeof replacer === 'function')
                it = replacer.call(iterable, String(i++), it);
            let key, value;
            if (Array.isArray(it)) {
                if (it.length === 2) {
                    key = it[0];
                    value = it[1];
                }
                else
                    throw new TypeError(`Expected [key, value] tuple: ${it}`);
            }
            else if (it && it instanceof Object) {
                const keys = Object.keys(it);
                if (keys.length === 1) {
                    key = keys[0];
                    value = it[key];
                }
                else {
                    throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
                }
            }
            else {
                key = it;
            }
            pairs.items.push(Pair.createPair(key, value, ctx));
        }
    return pairs;
}
const pairs = {
    collection: 'seq',
    default: false,
    tag: 'tag:yaml.org,2002:pairs',
    resolve: resolvePairs,
    createNode: createPairs
};

exports.createPairs = createPairs;
exports.pairs = pairs;
exports.resolvePairs = resolvePairs;


/***/ }),

/***/ 5913:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var map = __nccwpck_require__(7451);
var _null = __nccwpck_require__(3632);
var seq = __nccwpck_require__(1706);
var string = __nccwpck_require__(6464);
var binary = __nccwpck_require__(6083);
var bool = __nccwpck_require__(8398);
var float = __nccwpck_require__(5782);
var int = __nccwpck_require__(873);
var merge = __nccwpck_require__(452);
var omap = __nccwpck_require__(303);
var pairs = __nccwpck_require__(8385);
var set = __nccwpck_require__(1528);
var timestamp = __nccwpck_require__(6752);

const schema = [
    map.map,
    seq.seq,
    string.string,
    _null.nullTag,
    bool.trueTag,
    bool.falseTag,
    int.intBin,
    int.intOct,
    int.int,
    int.intHex,
    float.floatNaN,
    float.floatExp,
    float.float,
    binary.binary,
    merge.merge,
    omap.omap,
    pairs.pairs,
    set.set,
    timestamp.intTime,
    timestamp.floatTime,
    timestamp.timestamp
];

exports.schema = schema;


/***/ }),

/***/ 1528:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Pair = __nccwpck_require__(7165);
var YAMLMap = __nccwpck_require__(4454);

class YAMLSet extends YAMLMap.YAMLMap {
    constructor(schema) {
        super(schema);
        this.tag = YAMLSet.tag;
    }
    add(key) {
        let pair;
        if (identity.isPair(key))
            pair = key;
        else if (key &&
            typeof key === 'object' &&
            'key' in key &&
            'value' in key &&
            key.value === null)
            pair = new Pair.Pair(key.key, null);
        else
            pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
            this.items.push(pair);
    }
    /**
     * If `keepPair` is `true`, returns the Pair matching `key`.
     * Otherwise, returns the value of that Pair's key.
     */
    get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair)
            ? identity.isScalar(pair.key)
                ? pair.key.value
                : pair.key
            : pair;
    }
    set(key, value) {
        if (typeof value !== 'boolean')
            throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
            this.items.splice(this.items.indexOf(prev), 1);
        }
        else if (!prev && value) {
            this.items.push(new Pair.Pair(key));
        }
    }
    toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
    }
    toString(ctx, onComment, onChompKeep) {
        if (!ctx)
            return JSON.stringify(this);
        if (this.hasAllNullValues(true))
            return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
            throw new Error('Set items must all have null values');
    }
    static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
            for (let value of iterable) {
                if (typeof replacer === 'function')
                    value = replacer.call(iterable, value, value);
                set.items.push(Pair.createPair(value, null, ctx));
            }
        return set;
    }
}
YAMLSet.tag = 'tag:yaml.org,2002:set';
const set = {
    collection: 'map',
    identify: value => value instanceof Set,
    nodeClass: YAMLSet,
    default: false,
    tag: 'tag:yaml.org,2002:set',
    createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
    resolve(map, onError) {
        if (identity.isMap(map)) {
            if (map.hasAllNullValues(true))
                return Object.assign(new YAMLSet(), map);
            else
                onError('Set items must all have null values');
        }
        else
            onError('Expected a mapping for this tag');
        return map;
    }
};

exports.YAMLSet = YAMLSet;
exports.set = set;


/***/ }),

/***/ 6752:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var stringifyNumber = __nccwpck_require__(8689);

/** Internal types handle bigint as number, because TS can't figure it out. */
function parseSexagesimal(str, asBigInt) {
    const sign = str[0];
    const parts = sign === '-' || sign === '+' ? str.substring(1) : str;
    const num = (n) => asBigInt ? BigInt(n) : Number(n);
    const res = parts
        .replace(/_/g, '')
        .split(':')
        .reduce((res, p) => res * num(60) + num(p), num(0));
    return (sign === '-' ? num(-1) * res : res);
}
/**
 * hhhh:mm:ss.sss
 *
 * Internal types handle bigint as number, because TS can't figure it out.
 */
function stringifySexagesimal(node) {
    let { value } = node;
    let num = (n) => n;
    if (typeof value === 'bigint')
        num = n => BigInt(n);
    else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
    let sign = '';
    if (value < 0) {
        sign = '-';
        value *= num(-1);
    }
    const _60 = num(60);
    const parts = [value % _60]; // seconds, including ms
    if (value < 60) {
        parts.unshift(0); // at least one : is required
    }
    else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60); // minutes
        if (value >= 60) {
            value = (value - parts[0]) / _60;
            parts.unshift(value); // hours
        }
    }
    return (sign +
        parts
            .map(n => String(n).padStart(2, '0'))
            .join(':')
            .replace(/000000\d*$/, '') // % 60 may introduce error
    );
}
const intTime = {
    identify: value => typeof value === 'bigint' || Number.isInteger(value),
    default: true,
    tag: 'tag:yaml.org,2002:int',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
    resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
    stringify: stringifySexagesimal
};
const floatTime = {
    identify: value => typeof value === 'number',
    default: true,
    tag: 'tag:yaml.org,2002:float',
    format: 'TIME',
    test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
    resolve: str => parseSexagesimal(str, false),
    stringify: stringifySexagesimal
};
const timestamp = {
    identify: value => value instanceof Date,
    default: true,
    tag: 'tag:yaml.org,2002:timestamp',
    // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
    // may be omitted altogether, resulting in a date format. In such a case, the time part is
    // assumed to be 00:00:00Z (start of day, UTC).
    test: RegExp('^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})' + // YYYY-Mm-Dd
        '(?:' + // time is optional
        '(?:t|T|[ \\t]+)' + // t | T | whitespace
        '([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)' + // Hh:Mm:Ss(.ss)?
        '(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?' + // Z | +5 | -03:30
        ')?$'),
    resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
            throw new Error('!!timestamp expects a date, starting with yyyy-mm-dd');
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + '00').substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== 'Z') {
            let d = parseSexagesimal(tz, false);
            if (Math.abs(d) < 30)
                d *= 60;
            date -= 60000 * d;
        }
        return new Date(date);
    },
    stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, '') ?? ''
};

exports.floatTime = floatTime;
exports.intTime = intTime;
exports.timestamp = timestamp;


/***/ }),

/***/ 4475:
/***/ ((__unused_webpack_module, exports) => {



const FOLD_FLOW = 'flow';
const FOLD_BLOCK = 'block';
const FOLD_QUOTED = 'quoted';
/**
 * Tries to keep input at up to `lineWidth` characters, splitting only on spaces
 * not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
 * terminated with `\n` and started with `indent`.
 */
function foldFlowLines(text, indent, mode = 'flow', { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
    if (!lineWidth || lineWidth < 0)
        return text;
    if (lineWidth < minContentWidth)
        minContentWidth = 0;
    const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
    if (text.length <= endStep)
        return text;
    const folds = [];
    const escapedFolds = {};
    let end = lineWidth - indent.length;
    if (typeof indentAtStart === 'number') {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
            folds.push(0);
        else
            end = lineWidth - indentAtStart;
    }
    let split = undefined;
    let prev = undefined;
    let overflow = false;
    let i = -1;
    let escStart = -1;
    let escEnd = -1;
    if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
            end = i + endStep;
    }
    for (let ch; (ch = text[(i += 1)]);) {
        if (mode === FOLD_QUOTED && ch === '\\') {
            escStart = i;
            switch (text[i + 1]) {
                case 'x':
                    i += 3;
                    break;
                case 'u':
                    i += 5;
                    break;
                case 'U':
                    i += 9;
                    break;
                default:
                    i += 1;
            }
            escEnd = i;
        }
        if (ch === '\n') {
            if (mode === FOLD_BLOCK)
                i = consumeMoreIndentedLines(text, i, indent.length);
            end = i + indent.length + endStep;
            split = undefined;
        }
        else {
            if (ch === ' ' &&
                prev &&
                prev !== ' ' &&
                prev !== '\n' &&
                prev !== '\t') {
                // space surrounded by non-space can be replaced with newline + indent
                const next = text[i + 1];
                if (next && next !== ' ' && next !== '\n' && next !== '\t')
                    split = i;
            }
            if (i >= end) {
                if (split) {
                    folds.push(split);
                    end = split + endStep;
                    split = undefined;
                }
                else if (mode === FOLD_QUOTED) {
                    // white-space collected at end may stretch past lineWidth
                    while (prev === ' ' || prev === '\t') {
                        prev = ch;
                        ch = text[(i += 1)];
                        overflow = true;
                    }
                    // Account for newline escape, but don't break preceding escape
                    const j = i > escEnd + 1 ? i - 2 : escStart - 1;
                    // Bail out if lineWidth & minContentWidth are shorter than an escape string
                    if (escapedFolds[j])
                        return text;
                    folds.push(j);
                    escapedFolds[j] = true;
                    end = j + endStep;
                    split = undefined;
                }
                else {
                    overflow = true;
                }
            }
        }
        prev = ch;
    }
    if (overflow && onOverflow)
        onOverflow();
    if (folds.length === 0)
        return text;
    if (onFold)
        onFold();
    let res = text.slice(0, folds[0]);
    for (let i = 0; i < folds.length; ++i) {
        const fold = folds[i];
        const end = folds[i + 1] || text.length;
        if (fold === 0)
            res = `\n${indent}${text.slice(0, end)}`;
        else {
            if (mode === FOLD_QUOTED && escapedFolds[fold])
                res += `${text[fold]}\\`;
            res += `\n${indent}${text.slice(fold + 1, end)}`;
        }
    }
    return res;
}
/**
 * Presumes `i + 1` is at the start of a line
 * @returns index of last newline in more-indented block
 */
function consumeMoreIndentedLines(text, i, indent) {
    let end = i;
    let start = i + 1;
    let ch = text[start];
    while (ch === ' ' || ch === '\t') {
        if (i < start + indent) {
            ch = text[++i];
        }
        else {
            do {
                ch = text[++i];
            } while (ch && ch !== '\n');
            end = i;
            start = i + 1;
            ch = text[start];
        }
    }
    return end;
}

exports.FOLD_BLOCK = FOLD_BLOCK;
exports.FOLD_FLOW = FOLD_FLOW;
exports.FOLD_QUOTED = FOLD_QUOTED;
exports.foldFlowLines = foldFlowLines;


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var anchors = __nccwpck_require__(1596);
var identity = __nccwpck_require__(1127);
var stringifyComment = __nccwpck_require__(9799);
var stringifyString = __nccwpck_require__(3069);

function createStringifyContext(doc, options) {
    const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: 'PLAIN',
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: 'false',
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: 'null',
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: 'true',
        verifyAliasOrder: true
    }, doc.schema.toStringOptions, options);
    let inFlow;
    switch (opt.collectionStyle) {
        case 'block':
            inFlow = false;
            break;
        case 'flow':
            inFlow = true;
            break;
        default:
            inFlow = null;
    }
    return {
        anchors: new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? ' ' : '',
        indent: '',
        indentStep: typeof opt.indent === 'number' ? ' '.repeat(opt.indent) : '  ',
        inFlow,
        options: opt
    };
}
function getTagObject(tags, item) {
    if (item.tag) {
        const match = tags.filter(t => t.tag === item.tag);
        if (match.length > 0)
            return match.find(t => t.format === item.format) ?? match[0];
    }
    let tagObj = undefined;
    let obj;
    if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter(t => t.identify?.(obj));
        if (match.length > 1) {
            const testMatch = match.filter(t => t.test);
            if (testMatch.length > 0)
                match = testMatch;
        }
        tagObj =
            match.find(t => t.format === item.format) ?? match.find(t => !t.format);
    }
    else {
        obj = item;
        tagObj = tags.find(t => t.nodeClass && obj instanceof t.nodeClass);
    }
    if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? 'null' : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
    }
    return tagObj;
}
// needs to be called before value stringifier to allow for circular anchor refs
function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
    if (!doc.directives)
        return '';
    const props = [];
    const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
    if (anchor && anchors.anchorIsValid(anchor)) {
        anchors$1.add(anchor);
        props.push(`&${anchor}`);
    }
    const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
    if (tag)
        props.push(doc.directives.tagString(tag));
    return props.join(' ');
}
function stringify(item, ctx, onComment, onChompKeep) {
    if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
    if (identity.isAlias(item)) {
        if (ctx.doc.directives)
            return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
            throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        }
        else {
            if (ctx.resolvedAliases)
                ctx.resolvedAliases.add(item);
            else
                ctx.resolvedAliases = new Set([item]);
            item = item.resolve(ctx.doc);
        }
    }
    let tagObj = undefined;
    const node = identity.isNode(item)
        ? item
        : ctx.doc.createNode(item, { onTagObj: o => (tagObj = o) });
    tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
    const props = stringifyProps(node, tagObj, ctx);
    if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
    const str = typeof tagObj.stringify === 'function'
        ? tagObj.stringify(node, ctx, onComment, onChompKeep)
        : identity.isScalar(node)
            ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep)
            : node.toString(ctx, onComment, onChompKeep);
    if (!props)
        return str;
    return identity.isScalar(node) || str[0] === '{' || str[0] === '['
        ? `${props} ${str}`
        : `${props}\n${ctx.indent}${str}`;
}

exports.createStringifyContext = createStringifyContext;
exports.stringify = stringify;


/***/ }),

/***/ 1212:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyCollection(collection, ctx, options) {
    const flow = ctx.inFlow ?? collection.flow;
    const stringify = flow ? stringifyFlowCollection : stringifyBlockCollection;
    return stringify(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
    const { indent, options: { commentString } } = ctx;
    const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
    let chompKeep = false; // flag for the preceding node's status
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (!chompKeep && item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (!chompKeep && ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
            }
        }
        chompKeep = false;
        let str = stringify.stringify(item, itemCtx, () => (comment = null), () => (chompKeep = true));
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        if (chompKeep && comment)
            chompKeep = false;
        lines.push(blockItemPrefix + str);
    }
    let str;
    if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
    }
    else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
            const line = lines[i];
            str += line ? `\n${indent}${line}` : '\n';
        }
    }
    if (comment) {
        str += '\n' + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
            onComment();
    }
    else if (chompKeep && onChompKeep)
        onChompKeep();
    return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
    const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
    itemIndent += indentStep;
    const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
    });
    let reqNewline = false;
    let linesAtValue = 0;
    const lines = [];
    for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
            if (item.spaceBefore)
                lines.push('');
            addCommentBefore(ctx, lines, item.commentBefore, false);
            if (item.comment)
                comment = item.comment;
        }
        else if (identity.isPair(item)) {
            const ik = identity.isNode(item.key) ? item.key : null;
            if (ik) {
                if (ik.spaceBefore)
                    lines.push('');
                addCommentBefore(ctx, lines, ik.commentBefore, false);
                if (ik.comment)
                    reqNewline = true;
            }
            const iv = identity.isNode(item.value) ? item.value : null;
            if (iv) {
                if (iv.comment)
                    comment = iv.comment;
                if (iv.commentBefore)
                    reqNewline = true;
            }
            else if (item.value == null && ik?.comment) {
                comment = ik.comment;
            }
        }
        if (comment)
            reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => (comment = null));
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes('\n'));
        if (i < items.length - 1) {
            str += ',';
        }
        else if (ctx.options.trailingComma) {
            if (ctx.options.lineWidth > 0) {
                reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) +
                    (str.length + 2) >
                    ctx.options.lineWidth);
            }
            if (reqNewline) {
                str += ',';
            }
        }
        if (comment)
            str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
    }
    const { start, end } = flowChars;
    if (lines.length === 0) {
        return start + end;
    }
    else {
        if (!reqNewline) {
            const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
            reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
            let str = start;
            for (const line of lines)
                str += line ? `\n${indentStep}${indent}${line}` : '\n';
            return `${str}\n${indent}${end}`;
        }
        else {
            return `${start}${fcPadding}${lines.join(' ')}${fcPadding}${end}`;
        }
    }
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
    if (comment && chompKeep)
        comment = comment.replace(/^\n+/, '');
    if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart()); // Avoid double indent on first line
    }
}

exports.stringifyCollection = stringifyCollection;


/***/ }),

/***/ 9799:
/***/ ((__unused_webpack_module, exports) => {



/**
 * Stringifies a comment.
 *
 * Empty comment lines are left empty,
 * lines consisting of a single space are replaced by `#`,
 * and all other lines are prefixed with a `#`.
 */
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, '#');
function indentComment(comment, indent) {
    if (/^\n+$/.test(comment))
        return comment.substring(1);
    return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith('\n')
    ? indentComment(comment, indent)
    : comment.includes('\n')
        ? '\n' + indentComment(comment, indent)
        : (str.endsWith(' ') ? '' : ' ') + comment;

exports.indentComment = indentComment;
exports.lineComment = lineComment;
exports.stringifyComment = stringifyComment;


/***/ }),

/***/ 6829:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyDocument(doc, options) {
    const lines = [];
    let hasDirectives = options.directives === true;
    if (options.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
            lines.push(dir);
            hasDirectives = true;
        }
        else if (doc.directives.docStart)
            hasDirectives = true;
    }
    if (hasDirectives)
        lines.push('---');
    const ctx = stringify.createStringifyContext(doc, options);
    const { commentString } = ctx.options;
    if (doc.commentBefore) {
        if (lines.length !== 1)
            lines.unshift('');
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ''));
    }
    let chompKeep = false;
    let contentComment = null;
    if (doc.contents) {
        if (identity.isNode(doc.contents)) {
            if (doc.contents.spaceBefore && hasDirectives)
                lines.push('');
            if (doc.contents.commentBefore) {
                const cs = commentString(doc.contents.commentBefore);
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            // top-level block scalars need to be indented if followed by a comment
            ctx.forceBlockIndent = !!doc.comment;
            contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? undefined : () => (chompKeep = true);
        let body = stringify.stringify(doc.contents, ctx, () => (contentComment = null), onChompKeep);
        if (contentComment)
            body += stringifyComment.lineComment(body, '', commentString(contentComment));
        if ((body[0] === '|' || body[0] === '>') &&
            lines[lines.length - 1] === '---') {
            // Top-level block scalars with a preceding doc marker ought to use the
            // same line for their header.
            lines[lines.length - 1] = `--- ${body}`;
        }
        else
            lines.push(body);
    }
    else {
        lines.push(stringify.stringify(doc.contents, ctx));
    }
    if (doc.directives?.docEnd) {
        if (doc.comment) {
            const cs = commentString(doc.comment);
            if (cs.includes('\n')) {
                lines.push('...');
                lines.push(stringifyComment.indentComment(cs, ''));
            }
            else {
                lines.push(`... ${cs}`);
            }
        }
        else {
            lines.push('...');
        }
    }
    else {
        let dc = doc.comment;
        if (dc && chompKeep)
            dc = dc.replace(/^\n+/, '');
        if (dc) {
            if ((!chompKeep || contentComment) && lines[lines.length - 1] !== '')
                lines.push('');
            lines.push(stringifyComment.indentComment(commentString(dc), ''));
        }
    }
    return lines.join('\n') + '\n';
}

exports.stringifyDocument = stringifyDocument;


/***/ }),

/***/ 8689:
/***/ ((__unused_webpack_module, exports) => {



function stringifyNumber({ format, minFractionDigits, tag, value }) {
    if (typeof value === 'bigint')
        return String(value);
    const num = typeof value === 'number' ? value : Number(value);
    if (!isFinite(num))
        return isNaN(num) ? '.nan' : num < 0 ? '-.inf' : '.inf';
    let n = Object.is(value, -0) ? '-0' : JSON.stringify(value);
    if (!format &&
        minFractionDigits &&
        (!tag || tag === 'tag:yaml.org,2002:float') &&
        /^-?\d/.test(n) &&
        !n.includes('e')) {
        let i = n.indexOf('.');
        if (i < 0) {
            i = n.length;
            n += '.';
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
            n += '0';
    }
    return n;
}

exports.stringifyNumber = stringifyNumber;


/***/ }),

/***/ 9748:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);
var Scalar = __nccwpck_require__(3301);
var stringify = __nccwpck_require__(2148);
var stringifyComment = __nccwpck_require__(9799);

function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
    const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
    let keyComment = (identity.isNode(key) && key.comment) || null;
    if (simpleKeys) {
        if (keyComment) {
            throw new Error('With simple keys, key nodes cannot have comments');
        }
        if (identity.isCollection(key) || (!identity.isNode(key) && typeof key === 'object')) {
            const msg = 'With simple keys, collection cannot be used as a key value';
            throw new Error(msg);
        }
    }
    let explicitKey = !simpleKeys &&
        (!key ||
            (keyComment && value == null && !ctx.inFlow) ||
            identity.isCollection(key) ||
            (identity.isScalar(key)
                ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL
                : typeof key === 'object'));
    ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
    });
    let keyCommentDone = false;
    let chompKeep = false;
    let str = stringify.stringify(key, ctx, () => (keyCommentDone = true), () => (chompKeep = true));
    if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
            throw new Error('With simple keys, single line scalar must not span more than 1024 characters');
        explicitKey = true;
    }
    if (ctx.inFlow) {
        if (allNullValues || value == null) {
            if (keyCommentDone && onComment)
                onComment();
            return str === '' ? '?' : explicitKey ? `? ${str}` : str;
        }
    }
    else if ((allNullValues && !simpleKeys) || (value == null && explicitKey)) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        }
        else if (chompKeep && onChompKeep)
            onChompKeep();
        return str;
    }
    if (keyCommentDone)
        keyComment = null;
    if (explicitKey) {
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}\n${indent}:`;
    }
    else {
        str = `${str}:`;
        if (keyComment)
            str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
    }
    let vsb, vcb, valueComment;
    if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
    }
    else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === 'object')
            value = doc.createNode(value);
    }
    ctx.implicitKey = false;
    if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
    chompKeep = false;
    if (!indentSeq &&
        indentStep.length >= 2 &&
        !ctx.inFlow &&
        !explicitKey &&
        identity.isSeq(value) &&
        !value.flow &&
        !value.tag &&
        !value.anchor) {
        // If indentSeq === false, consider '- ' as part of indentation where possible
        ctx.indent = ctx.indent.substring(2);
    }
    let valueCommentDone = false;
    const valueStr = stringify.stringify(value, ctx, () => (valueCommentDone = true), () => (chompKeep = true));
    let ws = ' ';
    if (keyComment || vsb || vcb) {
        ws = vsb ? '\n' : '';
        if (vcb) {
            const cs = commentString(vcb);
            ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === '' && !ctx.inFlow) {
            if (ws === '\n' && valueComment)
                ws = '\n\n';
        }
        else {
            ws += `\n${ctx.indent}`;
        }
    }
    else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf('\n');
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
            let hasPropsLine = false;
            if (hasNewline && (vs0 === '&' || vs0 === '!')) {
                let sp0 = valueStr.indexOf(' ');
                if (vs0 === '&' &&
                    sp0 !== -1 &&
                    sp0 < nl0 &&
                    valueStr[sp0 + 1] === '!') {
                    sp0 = valueStr.indexOf(' ', sp0 + 1);
                }
                if (sp0 === -1 || nl0 < sp0)
                    hasPropsLine = true;
            }
            if (!hasPropsLine)
                ws = `\n${ctx.indent}`;
        }
    }
    else if (valueStr === '' || valueStr[0] === '\n') {
        ws = '';
    }
    str += ws + valueStr;
    if (ctx.inFlow) {
        if (valueCommentDone && onComment)
            onComment();
    }
    else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
    }
    else if (chompKeep && onChompKeep) {
        onChompKeep();
    }
    return str;
}

exports.stringifyPair = stringifyPair;


/***/ }),

/***/ 3069:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var Scalar = __nccwpck_require__(3301);
var foldFlowLines = __nccwpck_require__(4475);

const getFoldOptions = (ctx, isBlock) => ({
    indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
    lineWidth: ctx.options.lineWidth,
    minContentWidth: ctx.options.minContentWidth
});
// Also checks for lines starting with %, as parsing the output as YAML 1.1 will
// presume that's starting a new document.
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
    if (!lineWidth || lineWidth < 0)
        return false;
    const limit = lineWidth - indentLength;
    const strLen = str.length;
    if (strLen <= limit)
        return false;
    for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === '\n') {
            if (i - start > limit)
                return true;
            start = i + 1;
            if (strLen - start <= limit)
                return false;
        }
    }
    return true;
}
function doubleQuotedString(value, ctx) {
    const json = JSON.stringify(value);
    if (ctx.options.doubleQuotedAsJSON)
        return json;
    const { implicitKey } = ctx;
    const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    let str = '';
    let start = 0;
    for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === ' ' && json[i + 1] === '\\' && json[i + 2] === 'n') {
            // space before newline needs to be escaped to not be folded
            str += json.slice(start, i) + '\\ ';
            i += 1;
            start = i;
            ch = '\\';
        }
        if (ch === '\\')
            switch (json[i + 1]) {
                case 'u':
                    {
                        str += json.slice(start, i);
                        const code = json.substr(i + 2, 4);
                        switch (code) {
                            case '0000':
                                str += '\\0';
                                break;
                            case '0007':
                                str += '\\a';
                                break;
                            case '000b':
                                str += '\\v';
                                break;
                            case '001b':
                                str += '\\e';
                                break;
                            case '0085':
                                str += '\\N';
                                break;
                            case '00a0':
                                str += '\\_';
                                break;
                            case '2028':
                                str += '\\L';
                                break;
                            case '2029':
                                str += '\\P';
                                break;
                            default:
                                if (code.substr(0, 2) === '00')
                                    str += '\\x' + code.substr(2);
                                else
                                    str += json.substr(i, 6);
                        }
                        i += 5;
                        start = i + 1;
                    }
                    break;
                case 'n':
                    if (implicitKey ||
                        json[i + 2] === '"' ||
                        json.length < minMultiLineLength) {
                        i += 1;
                    }
                    else {
                        // folding will eat first newline
                        str += json.slice(start, i) + '\n\n';
                        while (json[i + 2] === '\\' &&
                            json[i + 3] === 'n' &&
                            json[i + 4] !== '"') {
                            str += '\n';
                            i += 2;
                        }
                        str += indent;
                        // space after newline needs to be escaped to not be folded
                        if (json[i + 2] === ' ')
                            str += '\\';
                        i += 1;
                        start = i + 1;
                    }
                    break;
                default:
                    i += 1;
            }
    }
    str = start ? str + json.slice(start) : json;
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
    if (ctx.options.singleQuote === false ||
        (ctx.implicitKey && value.includes('\n')) ||
        /[ \t]\n|\n[ \t]/.test(value) // single quoted string can't have leading or trailing whitespace around newline
    )
        return doubleQuotedString(value, ctx);
    const indent = ctx.indent || (containsDocumentMarker(value) ? '  ' : '');
    const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
    return ctx.implicitKey
        ? res
        : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
    const { singleQuote } = ctx.options;
    let qs;
    if (singleQuote === false)
        qs = doubleQuotedString;
    else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
            qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
            qs = doubleQuotedString;
        else
            qs = singleQuote ? singleQuotedString : doubleQuotedString;
    }
    return qs(value, ctx);
}
// The negative lookbehind avoids a polynomial search,
// but isn't supported yet on Safari: https://caniuse.com/js-regexp-lookbehind
let blockEndNewlines;
try {
    blockEndNewlines = new RegExp('(^|(?<!\n))\n+(?!\n|$)', 'g');
}
catch {
    blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
    const { blockQuote, commentString, lineWidth } = ctx.options;
    // 1. Block can't end in whitespace unless the last line is non-empty.
    // 2. Strings consisting of only whitespace are best rendered explicitly.
    if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
    }
    const indent = ctx.indent ||
        (ctx.forceBlockIndent || containsDocumentMarker(value) ? '  ' : '');
    const literal = blockQuote === 'literal'
        ? true
        : blockQuote === 'folded' || type === Scalar.Scalar.BLOCK_FOLDED
            ? false
            : type === Scalar.Scalar.BLOCK_LITERAL
                ? true
                : !lineLengthOverLimit(value, lineWidth, indent.length);
    if (!value)
        return literal ? '|\n' : '>\n';
    // determine chomping from whitespace at value end
    let chomp;
    let endStart;
    for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== '\n' && ch !== '\t' && ch !== ' ')
            break;
    }
    let end = value.substring(endStart);
    const endNlPos = end.indexOf('\n');
    if (endNlPos === -1) {
        chomp = '-'; // strip
    }
    else if (value === end || endNlPos !== end.length - 1) {
        chomp = '+'; // keep
        if (onChompKeep)
            onChompKeep();
    }
    else {
        chomp = ''; // clip
    }
    if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === '\n')
            end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
    }
    // determine indent indicator from whitespace at value start
    let startWithSpace = false;
    let startEnd;
    let startNlPos = -1;
    for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === ' ')
            startWithSpace = true;
        else if (ch === '\n')
            startNlPos = startEnd;
        else
            break;
    }
    let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
    if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
    }
    const indentSize = indent ? '2' : '1'; // root is at -1
    // Leading | or > is added later
    let header = (startWithSpace ? indentSize : '') + chomp;
    if (comment) {
        header += ' ' + commentString(comment.replace(/ ?[\r\n]+/g, ' '));
        if (onComment)
            onComment();
    }
    if (!literal) {
        const foldedValue = value
            .replace(/\n+/g, '\n$&')
            .replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, '$1$2') // more-indented lines aren't folded
            //                ^ more-ind. ^ empty     ^ capture next empty lines only at end of indent
            .replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== 'folded' && type !== Scalar.Scalar.BLOCK_FOLDED) {
            foldOptions.onOverflow = () => {
                literalFallback = true;
            };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
            return `>${header}\n${indent}${body}`;
    }
    value = value.replace(/\n+/g, `$&${indent}`);
    return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
    const { type, value } = item;
    const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
    if ((implicitKey && value.includes('\n')) ||
        (inFlow && /[[\]{},]/.test(value))) {
        return quotedString(value, ctx);
    }
    if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        // not allowed:
        // - '-' or '?'
        // - start with an indicator character (except [?:-]) or /[?-] /
        // - '\n ', ': ' or ' \n' anywhere
        // - '#' not preceded by a non-space char
        // - end with ' ' or ':'
        return implicitKey || inFlow || !value.includes('\n')
            ? quotedString(value, ctx)
            : blockString(item, ctx, onComment, onChompKeep);
    }
    if (!implicitKey &&
        !inFlow &&
        type !== Scalar.Scalar.PLAIN &&
        value.includes('\n')) {
        // Where allowed & type not set explicitly, prefer block style for multiline strings
        return blockString(item, ctx, onComment, onChompKeep);
    }
    if (containsDocumentMarker(value)) {
        if (indent === '') {
            ctx.forceBlockIndent = true;
            return blockString(item, ctx, onComment, onChompKeep);
        }
        else if (implicitKey && indent === indentStep) {
            return quotedString(value, ctx);
        }
    }
    const str = value.replace(/\n+/g, `$&\n${indent}`);
    // Verify that output will be parsed as a string, as e.g. plain numbers and
    // booleans get parsed with those types in v1.2 (e.g. '42', 'true' & '0.9e-3'),
    // and others in v1.1.
    if (actualString) {
        const test = (tag) => tag.default && tag.tag !== 'tag:yaml.org,2002:str' && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
            return quotedString(value, ctx);
    }
    return implicitKey
        ? str
        : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
    const { implicitKey, inFlow } = ctx;
    const ss = typeof item.value === 'string'
        ? item
        : Object.assign({}, item, { value: String(item.value) });
    let { type } = item;
    if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
        // force double quotes on control characters & unpaired surrogates
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
            type = Scalar.Scalar.QUOTE_DOUBLE;
    }
    const _stringify = (_type) => {
        switch (_type) {
            case Scalar.Scalar.BLOCK_FOLDED:
            case Scalar.Scalar.BLOCK_LITERAL:
                return implicitKey || inFlow
                    ? quotedString(ss.value, ctx) // blocks are not valid inside flow containers
                    : blockString(ss, ctx, onComment, onChompKeep);
            case Scalar.Scalar.QUOTE_DOUBLE:
                return doubleQuotedString(ss.value, ctx);
            case Scalar.Scalar.QUOTE_SINGLE:
                return singleQuotedString(ss.value, ctx);
            case Scalar.Scalar.PLAIN:
                return plainString(ss, ctx, onComment, onChompKeep);
            default:
                return null;
        }
    };
    let res = _stringify(type);
    if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = (implicitKey && defaultKeyType) || defaultStringType;
        res = _stringify(t);
        if (res === null)
            throw new Error(`Unsupported default string type ${t}`);
    }
    return res;
}

exports.stringifyString = stringifyString;


/***/ }),

/***/ 204:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {



var identity = __nccwpck_require__(1127);

const BREAK = Symbol('break visit');
const SKIP = Symbol('skip children');
const REMOVE = Symbol('remove node');
/**
 * Apply a visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
function visit(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        visit_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visit.BREAK = BREAK;
/** Do not visit the children of the current node */
visit.SKIP = SKIP;
/** Remove the current node */
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
    const ctrl = callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = visit_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = visit_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = visit_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
/**
 * Apply an async visitor to an AST node or document.
 *
 * Walks through the tree (depth-first) starting from `node`, calling a
 * `visitor` function with three arguments:
 *   - `key`: For sequence values and map `Pair`, the node's index in the
 *     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
 *     `null` for the root node.
 *   - `node`: The current node.
 *   - `path`: The ancestry of the current node.
 *
 * The return value of the visitor may be used to control the traversal:
 *   - `Promise`: Must resolve to one of the following values
 *   - `undefined` (default): Do nothing and continue
 *   - `visit.SKIP`: Do not visit the children of this node, continue with next
 *     sibling
 *   - `visit.BREAK`: Terminate traversal completely
 *   - `visit.REMOVE`: Remove the current node, then continue with the next one
 *   - `Node`: Replace the current node, then continue by visiting it
 *   - `number`: While iterating the items of a sequence or map, set the index
 *     of the next step. This is useful especially if the index of the current
 *     node has changed.
 *
 * If `visitor` is a single function, it will be called with all values
 * encountered in the tree, including e.g. `null` values. Alternatively,
 * separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
 * `Alias` and `Scalar` node. To define the same visitor function for more than
 * one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
 * and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
 * specific defined one will be used for each node.
 */
async function visitAsync(node, visitor) {
    const visitor_ = initVisitor(visitor);
    if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
            node.contents = null;
    }
    else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
}
// Without the `as symbol` casts, TS declares these in the `visit`
// namespace using `var`, but then complains about that because
// `unique symbol` must be `const`.
/** Terminate visit traversal completely */
visitAsync.BREAK = BREAK;
/** Do not visit the children of the current node */
visitAsync.SKIP = SKIP;
/** Remove the current node */
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
    const ctrl = await callVisitor(key, node, visitor, path);
    if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
    }
    if (typeof ctrl !== 'symbol') {
        if (identity.isCollection(node)) {
            path = Object.freeze(path.concat(node));
            for (let i = 0; i < node.items.length; ++i) {
                const ci = await visitAsync_(i, node.items[i], visitor, path);
                if (typeof ci === 'number')
                    i = ci - 1;
                else if (ci === BREAK)
                    return BREAK;
                else if (ci === REMOVE) {
                    node.items.splice(i, 1);
                    i -= 1;
                }
            }
        }
        else if (identity.isPair(node)) {
            path = Object.freeze(path.concat(node));
            const ck = await visitAsync_('key', node.key, visitor, path);
            if (ck === BREAK)
                return BREAK;
            else if (ck === REMOVE)
                node.key = null;
            const cv = await visitAsync_('value', node.value, visitor, path);
            if (cv === BREAK)
                return BREAK;
            else if (cv === REMOVE)
                node.value = null;
        }
    }
    return ctrl;
}
function initVisitor(visitor) {
    if (typeof visitor === 'object' &&
        (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
            Alias: visitor.Node,
            Map: visitor.Node,
            Scalar: visitor.Node,
            Seq: visitor.Node
        }, visitor.Value && {
            Map: visitor.Value,
            Scalar: visitor.Value,
            Seq: visitor.Value
        }, visitor.Collection && {
            Map: visitor.Collection,
            Seq: visitor.Collection
        }, visitor);
    }
    return visitor;
}
function callVisitor(key, node, visitor, path) {
    if (typeof visitor === 'function')
        return visitor(key, node, path);
    if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
    if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
    if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
    if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
    if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
    return undefined;
}
function replaceNode(key, path, node) {
    const parent = path[path.length - 1];
    if (identity.isCollection(parent)) {
        parent.items[key] = node;
    }
    else if (identity.isPair(parent)) {
        if (key === 'key')
            parent.key = node;
        else
            parent.value = node;
    }
    else if (identity.isDocument(parent)) {
        parent.contents = node;
    }
    else {
        const pt = identity.isAlias(parent) ? 'alias' : 'scalar';
        throw new Error(`Cannot replace node with ${pt} parent`);
    }
}

exports.visit = visit;
exports.visitAsync = visitAsync;


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Cs: () => (/* reexport */ runAction),
  ak: () => (/* reexport */ runCli),
  a2: () => (/* reexport */ runPost)
});

;// CONCATENATED MODULE: ./lib/core/outcome.js
/** The hooks of `post`, in the order in which they run. */
const HOOK_NAMES = [
    'always',
    'changed',
    'fixed',
    'regression',
    'aborted',
    'success',
    'unsuccessful',
    'unstable',
    'failure',
    'cleanup',
];
const NOTHING = { outputs: {}, exports: {}, paths: [] };
const success = (handover = NOTHING) => ({ status: 'success', handover });
const failure = (cause, handover = NOTHING) => ({
    status: 'failure',
    failure: cause,
    handover,
});
const skipped = (reason, detail) => ({ status: 'skipped', reason, detail });
/** The reason a failing hook gives is the reason for which its script failed. */
const failureReason = (cause) => (cause.kind === 'hook' ? failureReason(cause.cause) : cause.kind);
const outcomeWord = (outcome) => outcome.status === 'failure' && outcome.failure.kind === 'cancelled' ? 'cancelled' : outcome.status;
/** The `reason` of the pipeline language; a plain success needs none. */
const outcomeReason = (outcome) => {
    if (outcome.status === 'failure')
        return failureReason(outcome.failure);
    return outcome.status === 'skipped' ? outcome.reason : undefined;
};
/** Signal numbers of Linux and macOS that a shell adds to 128. */
const SIGNAL_NUMBERS = {
    SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9,
    SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15,
};
/** The exit code a shell would report: the command's own, 128 + n after a signal, 124 after a timeout (as timeout(1)), 130 when cancelled. */
const exitCodeOf = (cause) => {
    switch (cause.kind) {
        case 'exit':
            return cause.exitCode;
        case 'signal':
            return 128 + (SIGNAL_NUMBERS[cause.signal] ?? 0);
        case 'timeout':
        case 'no-output-timeout':
            return 124;
        case 'cancelled':
            return 130;
        case 'hook':
            return exitCodeOf(cause.cause);
        case 'spawn':
            return 127;
        case 'limit':
        case 'defect':
            return 1;
    }
};

;// CONCATENATED MODULE: ./lib/core/pipeline.js

/**
 * Runs a graph without cycles whose needs all name its own stages: never more than `maxParallel`
 * at once, never two of one mutex, and of those that could start the one with the longest
 * way to the end first (critical path), the earlier in the list when that is equal.
 */
const schedule = (stages, options) => new Promise((resolve, reject) => {
    new Scheduler(stages, options, resolve, reject).advance();
});
class Scheduler {
    #options;
    #resolve;
    #reject;
    #results = new Map();
    #ready;
    #busy = new Set();
    #stop = new AbortController();
    #signal;
    #running = 0;
    #failedFast;
    constructor(stages, options, resolve, reject) {
        this.#options = options;
        this.#resolve = resolve;
        this.#reject = reject;
        this.#ready = pipeline_link(stages).filter((node) => node.waitingFor === 0).sort(byRank);
        this.#signal = AbortSignal.any([options.signal, this.#stop.signal]);
        options.signal.addEventListener('abort', () => this.advance(), { once: true });
    }
    advance() {
        for (let index = 0; index < this.#ready.length && (this.#hasPlace() || this.#isClosing());) {
            const node = this.#ready[index];
            if (this.#take(node))
                index = 0;
            else
                index += 1;
        }
        if (this.#running === 0)
            this.#resolve(this.#results);
    }
    /** Starts or skips a ready stage; whether the list of ready stages has changed. */
    #take(node) {
        const decision = node.stage.decide(this.#view(node));
        if (decision.kind === 'run' && !this.#isFree(node.stage))
            return false;
        this.#ready.splice(this.#ready.indexOf(node), 1);
        if (decision.kind === 'run')
            this.#start(node);
        else
            this.#settle(node, node.stage.skip(decision.reason, decision.detail));
        return true;
    }
    #hasPlace() {
        return this.#running < this.#options.maxParallel;
    }
    /** Then stages that wait for a place are skipped without waiting any longer. */
    #isClosing() {
        return this.#failedFast !== undefined || this.#options.signal.aborted;
    }
    #isFree({ mutex }) {
        return this.#hasPlace() && (mutex === undefined || !this.#busy.has(mutex));
    }
    #start(node) {
        const { mutex } = node.stage;
        this.#running += 1;
        if (mutex !== undefined)
            this.#busy.add(mutex);
        const ended = (result) => {
            this.#running -= 1;
            if (mutex !== undefined)
                this.#busy.delete(mutex);
            this.#settle(node, result);
            this.advance();
        };
        node.stage.run(this.#signalFor()).then(ended).catch(this.#reject);
    }
    /** What starts after a failure has stopped the others has asked for that, and is stopped only from outside. */
    #signalFor() {
        return this.#stop.signal.aborted ? this.#options.signal : this.#signal;
    }
    #settle(node, result) {
        this.#results.set(node.stage.name, result);
        if (result.conclusion === 'failure')
            this.#fail(node);
        for (const dependent of node.dependents) {
            dependent.needFailed ||= node.needFailed || result.conclusion === 'failure';
            dependent.waitingFor -= 1;
            if (dependent.waitingFor === 0)
                insert(this.#ready, dependent);
        }
    }
    #fail(node) {
        if (this.#options.failFast === false)
            return;
        this.#failedFast ??= node.stage.name;
        const cause = { kind: 'cancelled', by: `fail-fast: ${node.stage.name} failed` };
        if (this.#options.failFast === 'kill')
            this.#stop.abort(cause);
    }
    #view(node) {
        const isUnmet = (need) => !need.allowFailure && this.#results.get(need.stage)?.conclusion !== 'success';
        return {
            unmet: node.stage.needs.find(isUnmet)?.stage,
            needFailed: node.needFailed,
            failedFast: this.#failedFast,
            cancelled: this.#options.signal.aborted,
        };
    }
}
const pipeline_link = (stages) => {
    const nodes = stages.map(node);
    const byName = new Map(nodes.map((each) => [each.stage.name, each]));
    for (const each of nodes)
        for (const need of each.stage.needs)
            byName.get(need.stage)?.dependents.push(each);
    for (const each of inOrder(nodes).toReversed())
        each.rank += Math.max(0, ...each.dependents.map(({ rank }) => rank));
    return nodes;
};
const node = (stage, index) => ({
    stage,
    index,
    dependents: [],
    rank: stage.weight,
    waitingFor: stage.needs.length,
    needFailed: false,
});
/** Each node after all that it needs. */
const inOrder = (nodes) => {
    const waiting = new Map(nodes.map((each) => [each, each.waitingFor]));
    const order = nodes.filter((each) => each.waitingFor === 0);
    for (const each of order) {
        for (const dependent of each.dependents) {
            const left = (waiting.get(dependent) ?? 0) - 1;
            waiting.set(dependent, left);
            if (left === 0)
                order.push(dependent);
        }
    }
    return order;
};
const byRank = (a, b) => b.rank - a.rank || a.index - b.index;
const insert = (ready, newcomer) => {
    const place = ready.findIndex((other) => byRank(newcomer, other) < 0);
    ready.splice(place === -1 ? ready.length : place, 0, newcomer);
};
const runs = { kind: 'run' };
/** What a result counts for: a failure that is tolerated counts as a success. */
const conclude = (outcome, tolerated) => {
    const word = outcomeWord(outcome);
    return { outcome, conclusion: word === 'failure' && tolerated ? 'success' : word };
};

;// CONCATENATED MODULE: ./lib/policies/post.js

/**
 * Runs the hooks that apply, in their fixed order, after what it wraps has ended. A failing hook
 * turns a success into a failure, and later hooks see that; no hook turns a failure into a success.
 */
const post = (hooks, options) => (next) => async (context) => {
    const outcome = await next(context);
    return outcome.status === 'skipped' ? outcome : runHooks(hooks, options, context, outcome);
};
/** Runs the hooks that apply to an outcome; the outcome is what has become of it. */
const runHooks = async (hooks, options, context, first) => {
    let outcome = first;
    const leave = (name) => context.emit({ type: 'hooks-deferred', hooks: [name] });
    for (const name of HOOK_NAMES) {
        const hook = hooks[name];
        if (hook === undefined || !applies(name, outcomeWord(outcome), options.last))
            continue;
        if (options.defers()) {
            leave(name);
            continue;
        }
        const ended = await hook(inHook(context, name, outcome, options.signal));
        // One that a cancellation has stopped half-way is owed a whole run.
        if (options.defers() && outcomeWord(ended) === 'cancelled')
            leave(name);
        else
            outcome = after(outcome, name, ended);
    }
    return outcome;
};
const applies = (name, outcome, last) => {
    switch (name) {
        case 'always':
        case 'cleanup':
            return true;
        case 'changed':
            return last !== undefined && last.outcome !== outcome;
        case 'fixed':
            return last !== undefined && last.outcome !== 'success' && outcome === 'success';
        case 'regression':
            return last?.outcome === 'success' && outcome !== 'success';
        case 'aborted':
            return outcome === 'cancelled';
        case 'success':
            return outcome === 'success';
        case 'unsuccessful':
            return outcome !== 'success';
        case 'unstable':
            return false;
        case 'failure':
            return outcome === 'failure';
    }
};
const inHook = (context, name, outcome, signal) => ({
    ...context,
    signal,
    env: {
        ...context.env,
        STAGEWRIGHT_HOOK: name,
        STAGEWRIGHT_OUTCOME: outcomeWord(outcome),
        STAGEWRIGHT_REASON: outcomeReason(outcome) ?? '',
        STAGEWRIGHT_EXIT_CODE: String(outcome.status === 'failure' ? exitCodeOf(outcome.failure) : 0),
    },
});
const after = (outcome, name, ended) => outcome.status === 'success' && ended.status === 'failure'
    ? { ...outcome, status: 'failure', failure: { kind: 'hook', hook: name, cause: ended.failure } }
    : outcome;

;// CONCATENATED MODULE: ./lib/core/sleep.js
/** Resolves after `ms`, or as soon as the signal is aborted: look at the signal afterwards. */
const sleep = (clock, ms, signal) => new Promise((resolve) => {
    if (signal.aborted)
        return resolve();
    const wake = () => {
        cancel();
        signal.removeEventListener('abort', wake);
        resolve();
    };
    const cancel = clock.after(ms, wake);
    signal.addEventListener('abort', wake);
});

;// CONCATENATED MODULE: ./lib/core/stop.js
const stoppable = (outer) => {
    const own = new AbortController();
    return { signal: AbortSignal.any([outer, own.signal]), stop: (cause) => own.abort(cause) };
};
/** Why a signal of ours was aborted. */
const stopReason = (signal) => signal.reason;

;// CONCATENATED MODULE: ./lib/policies/backoff.js
const DEFAULT_BACKOFF = { initialDelay: 1_000, factor: 2, maxDelay: 60_000, jitter: 'equal' };
/**
 * The endless sequence of delays, none above `maxDelay`. With d = min(maxDelay, initialDelay \u00b7 factor\u207f\u207b\u00b9):
 * `none` d; `full` 0\u2026d; `equal` d/2\u2026d; `decorrelated` min(maxDelay, initialDelay\u20263 \u00b7 the delay before).
 * Source: M. Brooker, \u201cExponential Backoff and Jitter\u201d, AWS Architecture Blog, 2015.
 */
function* delays(backoff, random) {
    const between = (low, high) => low + random() * Math.max(0, high - low);
    let before = backoff.initialDelay;
    for (let exponent = 0;; exponent += 1) {
        // Nothing grows from 0; in floating-point numbers 0 times an overflow would be no number.
        const grown = backoff.initialDelay === 0 ? 0 : backoff.initialDelay * backoff.factor ** exponent;
        const full = Math.min(backoff.maxDelay, grown);
        before = jittered(backoff, full, before, between);
        yield before;
    }
}
const jittered = ({ jitter, initialDelay, maxDelay }, full, before, between) => {
    switch (jitter) {
        case 'none':
            return full;
        case 'full':
            return between(0, full);
        case 'equal':
            return between(full / 2, full);
        case 'decorrelated':
            return Math.min(maxDelay, between(initialDelay, before * 3));
    }
};

;// CONCATENATED MODULE: ./lib/streams/lines.js
/** Longer lines are cut. */
const LONGEST_LINE = 65_536;
const LINE_FEED = 10;
/**
 * Cuts pushed chunks into lines (`\n`, `\r\n`) and hands each to `take` without its end. Of a line
 * longer than `limit` bytes `take` gets the first `limit`, so memory stays bounded whatever comes.
 */
const lineCutter = (take, limit = LONGEST_LINE) => {
    let parts = [];
    let length = 0;
    const keep = (part) => {
        const room = limit - length;
        if (room > 0 && part.length > 0)
            parts.push(part.slice(0, room));
        length += Math.min(room, part.length);
    };
    const end = () => {
        const line = Buffer.concat(parts).toString();
        parts = [];
        length = 0;
        take(line.endsWith('\r') ? line.slice(0, -1) : line);
    };
    return {
        push: (chunk) => {
            let from = 0;
            for (let to = chunk.indexOf(LINE_FEED); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
                keep(chunk.subarray(from, to));
                end();
                from = to + 1;
            }
            keep(chunk.subarray(from));
        },
        /** Hands over a last line without an end. */
        end: () => {
            if (length > 0)
                end();
        },
    };
};

;// CONCATENATED MODULE: ./lib/policies/watch.js

const watch = (patterns) => {
    const sought = new Set(patterns.filter((pattern) => pattern !== undefined));
    const seen = new Set();
    if (sought.size === 0)
        return { seen, through: (output) => output };
    const look = (line) => {
        for (const pattern of sought) {
            if (!pattern.test(line))
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

;// CONCATENATED MODULE: ./lib/policies/retry.js





const retryBudget = (limit) => {
    let left = limit;
    return { limit, take: () => left > 0 && (left -= 1) >= 0 };
};
/**
 * Runs what it wraps again after a failure that a rule is for; the first rule that matches decides,
 * and each counts the failures that were its own. The outcome is that of the last attempt. What was
 * cancelled, or stopped by a limit over several attempts, is never tried again.
 */
const retry = (rules, ports) => (next) => async (context) => {
    const plan = planRetries(rules, ports);
    for (let attempt = 1;; attempt += 1) {
        const lines = watch(rules.flatMap(({ on, abortOn }) => [on?.output, abortOn]));
        const outcome = await next(inAttempt(context, attempt, rules, lines.through(context.output)));
        if (outcome.status !== 'failure' || isFinal(outcome.failure) || context.signal.aborted)
            return outcome;
        const step = plan(outcome.failure, lines.seen);
        if (step.kind === 'stop')
            return giveUp(context, attempt, step.why, outcome);
        await wait(context, attempt, step, ports.clock);
        if (context.signal.aborted)
            return failure(stopReason(context.signal));
        const prepared = await prepare(context, attempt, step.rule, outcome.failure);
        if (context.signal.aborted)
            return failure(stopReason(context.signal));
        if (prepared.status === 'failure')
            return giveUp(context, attempt, { kind: 'before-retry', outcome: prepared }, outcome);
    }
};
const inAttempt = (context, attempt, rules, output) => ({
    ...context,
    attempt,
    output,
    env: {
        ...context.env,
        STAGEWRIGHT_ATTEMPT: String(attempt),
        STAGEWRIGHT_MAX_ATTEMPTS: String(Math.max(1, ...rules.map(({ maxAttempts }) => maxAttempts))),
    },
});
const isFinal = (cause) => cause.kind === 'cancelled' || cause.kind === 'defect' || (cause.kind === 'timeout' && cause.scope !== 'attempt');
const planRetries = (rules, { clock, random, budget }) => {
    const began = clock.now();
    const states = rules.map((rule) => ({ rule, failures: 0, delays: delays(rule.backoff ?? DEFAULT_BACKOFF, random) }));
    return (cause, seen) => {
        const state = states.find(({ rule }) => isFor(rule, cause, seen));
        if (state === undefined)
            return stop(rules.length > 0 ? { kind: 'no-rule' } : undefined);
        const { rule } = state;
        state.failures += 1;
        if (rule.maxAttempts === 1)
            return stop(undefined);
        if (rule.abortOn !== undefined && seen.has(rule.abortOn))
            return stop({ kind: 'abort-on', pattern: rule.abortOn.source });
        if (state.failures >= rule.maxAttempts)
            return stop({ kind: 'attempts', maxAttempts: rule.maxAttempts });
        const delayMs = state.delays.next().value;
        if (rule.maxElapsedMs !== undefined && clock.now() - began + delayMs > rule.maxElapsedMs) {
            return stop({ kind: 'max-elapsed', limitMs: rule.maxElapsedMs });
        }
        if (budget?.take() === false)
            return stop({ kind: 'retry-budget', budget: budget.limit });
        return { kind: 'wait', rule, delayMs };
    };
};
const stop = (why) => ({ kind: 'stop', why });
const isFor = ({ on }, cause, seen) => on === undefined ||
    (on.reasons?.includes(failureReason(cause)) ?? false) ||
    (cause.kind === 'signal' && (on.signals?.includes(cause.signal) ?? false)) ||
    (isExit(cause) && (on.exitCodes?.some(([from, to]) => from <= exitCodeOf(cause) && exitCodeOf(cause) <= to) ?? false)) ||
    (on.output !== undefined && seen.has(on.output));
/** A death by a signal counts as 128 + n, as in a shell. */
const isExit = (cause) => cause.kind === 'exit' || cause.kind === 'signal';
const giveUp = (context, attempt, why, outcome) => {
    if (why !== undefined)
        context.emit({ type: 'not-retried', attempt, why });
    return outcome;
};
const wait = async (context, attempt, { rule, delayMs }, clock) => {
    context.emit({ type: 'wait-started', attempt, delayMs, maxAttempts: rule.maxAttempts });
    await sleep(clock, delayMs, context.signal);
    context.emit({ type: 'wait-ended', attempt });
};
const prepare = async (context, attempt, { beforeRetry }, cause) => {
    if (beforeRetry === undefined)
        return success();
    const env = {
        ...context.env,
        STAGEWRIGHT_ATTEMPT: String(attempt),
        STAGEWRIGHT_REASON: failureReason(cause),
        STAGEWRIGHT_EXIT_CODE: String(exitCodeOf(cause)),
    };
    return beforeRetry({ ...context, attempt, env });
};

;// CONCATENATED MODULE: ./lib/core/run.js
/** Puts wrappers around `run`; the first named is the outermost. */
const wrap = (run, ...wrappers) => wrappers.reduceRight((next, wrapper) => wrapper(next), run);

;// CONCATENATED MODULE: ./lib/policies/no-output-timeout.js

/** Stops what it wraps when it writes nothing for `limitMs`. Time in which the reader is slow is not silence. */
const noOutputTimeout = (limitMs, clock) => (next) => async (context) => {
    const { signal, stop } = stoppable(context.signal);
    const silence = watchSilence(limitMs, clock, () => stop({ kind: 'no-output-timeout', limitMs }));
    try {
        return await next({ ...context, signal, output: silence.through(context.output) });
    }
    finally {
        silence.end();
    }
};
/** One timer that looks when the last sign of life was, so that a chunk costs no more than a look at the clock. */
const watchSilence = (limitMs, clock, onSilence) => {
    let last = clock.now();
    let blocked = 0;
    let cancel = () => { };
    const touch = () => {
        last = clock.now();
    };
    const look = () => {
        if (blocked > 0)
            touch();
        const left = last + limitMs - clock.now();
        if (left <= 0)
            onSilence();
        else
            cancel = clock.after(left, look);
    };
    const unblock = () => {
        blocked -= 1;
        touch();
    };
    const through = (output) => ({
        write: (stream, chunk) => {
            touch();
            const written = output.write(stream, chunk);
            if (written === undefined)
                return undefined;
            blocked += 1;
            return written.finally(unblock);
        },
    });
    look();
    return { through, end: () => cancel() };
};

;// CONCATENATED MODULE: ./lib/policies/output-limit.js

/** Stops what it wraps when it has written more than `bytes` on both streams; what is over the limit is dropped. */
const outputLimit = (bytes) => (next) => (context) => {
    const { signal, stop } = stoppable(context.signal);
    let left = bytes;
    const output = {
        write: (stream, chunk) => {
            const room = left;
            left -= chunk.byteLength;
            if (left < 0)
                stop({ kind: 'limit', limit: 'output', bytes });
            return room > 0 ? context.output.write(stream, chunk.subarray(0, room)) : undefined;
        },
    };
    return next({ ...context, signal, output });
};

;// CONCATENATED MODULE: ./lib/streams/ring.js
const FIRST_SIZE = 4_096;
const ring = (limit) => {
    let buffer = new Uint8Array();
    let length = 0;
    let end = 0;
    let wrapped = false;
    const grow = (need) => {
        if (need <= buffer.length || buffer.length === limit)
            return;
        const larger = new Uint8Array(Math.min(limit, Math.max(FIRST_SIZE, need, buffer.length * 2)));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
        end = length;
    };
    const push = (chunk) => {
        if (chunk.length === 0)
            return;
        grow(length + chunk.length);
        const part = chunk.length > buffer.length ? chunk.subarray(chunk.length - buffer.length) : chunk;
        wrapped ||= length + chunk.length > buffer.length;
        const first = Math.min(part.length, buffer.length - end);
        buffer.set(part.subarray(0, first), end);
        buffer.set(part.subarray(first));
        end = (end + part.length) % buffer.length;
        length = Math.min(buffer.length, length + part.length);
    };
    const bytes = () => {
        if (length < buffer.length)
            return buffer.slice(0, length);
        const ordered = new Uint8Array(length);
        ordered.set(buffer.subarray(end));
        ordered.set(buffer.subarray(0, end), buffer.length - end);
        return ordered;
    };
    return { push, bytes, get wrapped() { return wrapped; } };
};

;// CONCATENATED MODULE: ./lib/policies/recorded.js

/** How much of the end of an attempt's output the report can show, in bytes. */
const TAIL_BYTES = 65_536;
/** Keeps the last part of what the wrapped work writes and tells it when the work has ended. */
const recorded = (next) => async (context) => {
    const recorder = record(context.output);
    try {
        return await next({ ...context, output: recorder.output });
    }
    finally {
        context.emit({ type: 'attempt-tail', attempt: context.attempt, tail: recorder.tail() });
    }
};
const record = (output) => {
    const both = ring(TAIL_BYTES);
    const streams = { stdout: ring(TAIL_BYTES), stderr: ring(TAIL_BYTES) };
    const written = { stdout: 0, stderr: 0 };
    return {
        output: {
            write: (stream, chunk) => {
                written[stream] += chunk.byteLength;
                both.push(chunk);
                streams[stream].push(chunk);
                return output.write(stream, chunk);
            },
        },
        tail: () => {
            const [stdout, stderr] = [wholeLines(streams.stdout), wholeLines(streams.stderr)];
            return {
                text: decoder.decode(wholeLines(both)),
                stdout: decoder.decode(stdout),
                stderr: decoder.decode(stderr),
                bytes: written.stdout + written.stderr,
                cut: { stdout: written.stdout - stdout.length, stderr: written.stderr - stderr.length },
            };
        },
    };
};
const decoder = new TextDecoder();
const NEWLINE = 10;
/** What is cut begins with a whole line, if it holds one. */
const wholeLines = (kept) => {
    const bytes = kept.bytes();
    return kept.wrapped ? bytes.subarray(bytes.indexOf(NEWLINE) + 1) : bytes;
};

;// CONCATENATED MODULE: ./lib/policies/timed.js
/** Tells when each attempt began and ended, however it ended. */
const timed = (next) => async (context) => {
    context.emit({ type: 'attempt-started', attempt: context.attempt });
    const outcome = await next(context);
    context.emit({ type: 'attempt-ended', attempt: context.attempt, outcome });
    return outcome;
};

;// CONCATENATED MODULE: ./lib/policies/timeout.js

/**
 * Stops what it wraps after `limitMs` and waits until it is gone: it does not race, so what has
 * returned is really over. The outcome is the one that the stopped work gives.
 */
const timeout = (limitMs, scope, clock) => (next) => async (context) => {
    const { signal, stop } = stoppable(context.signal);
    const cancel = clock.after(limitMs, () => stop({ kind: 'timeout', scope, limitMs }));
    try {
        return await next({ ...context, signal });
    }
    finally {
        cancel();
    }
};

;// CONCATENATED MODULE: ./lib/policies/told.js

/** Tells when a hook, or the script before a retry, began and how it ended, with the last part of its output. */
const told = (hook) => (next) => async (context) => {
    context.emit({ type: 'hook-started', hook });
    const recorder = record(context.output);
    const outcome = await next({ ...context, output: recorder.output });
    context.emit({ type: 'hook-ended', hook, outcome, tail: recorder.tail() });
    return outcome;
};

;// CONCATENATED MODULE: ./lib/stages/shell.js
const plain = (text) => text;
/** As GitHub's runner does: the last exit code of a program becomes the script's. */
const powershell = (text) => `$ErrorActionPreference = 'stop'\n${text}\nif ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }\n`;
/** The shells that have a name of their own, run as GitHub's runner runs them; `node` takes an ES module. */
const SHELLS = {
    bash: { program: 'bash', extension: '.sh', args: (script) => ['--noprofile', '--norc', '-eo', 'pipefail', script], frame: plain },
    sh: { program: 'sh', extension: '.sh', args: (script) => ['-e', script], frame: plain },
    pwsh: { program: 'pwsh', extension: '.ps1', args: (script) => ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', `. '${script}'`], frame: powershell },
    python: { program: 'python', extension: '.py', args: (script) => [script], frame: plain },
    node: { program: 'node', extension: '.mjs', args: (script) => [script], frame: plain },
};
/** A shell by its name, or by a command line such as `perl -w {0}`, which is split at white space and never given to another shell. */
const shellNamed = (name) => SHELLS[name] ?? fromTemplate(name);
const fromTemplate = (template) => {
    const [program = '', ...words] = template.trim().split(/\s+/);
    return {
        program,
        extension: '.txt',
        args: (script) => words.map((word) => word.replace('{0}', script)),
        frame: plain,
    };
};

;// CONCATENATED MODULE: ./lib/stages/run.js



/** Work that runs a script in a shell, in a process tree of its own. */
const runScript = (spec, ports) => async (context) => {
    const surroundings = lookAround(ports);
    if (typeof surroundings === 'string')
        return failure({ kind: 'spawn', message: surroundings });
    const files = ports.files.commandFiles(shellNamed(spec.shell).frame(spec.text), shellNamed(spec.shell).extension);
    let mayReuse = false;
    try {
        const ended = await start(spec, ports, files, surroundings, context);
        mayReuse = ended.strays.length === 0;
        if (!mayReuse)
            context.emit({ type: 'strays', strays: ended.strays });
        return outcomeOf(ended, context.signal, handOver(spec, files.read(), context));
    }
    finally {
        files.release({ mayReuse });
    }
};
/** The surroundings, or in words why they could not be found out. */
const lookAround = (ports) => {
    try {
        return ports.surroundings();
    }
    catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
    }
};
const start = (spec, ports, files, { cwd, env }, context) => {
    const shell = shellNamed(spec.shell);
    const command = {
        file: program(shell.program, env, ports.files),
        args: shell.args(files.script),
        cwd,
        env: { ...env, ...context.env, ...files.env },
        gracePeriodMs: spec.gracePeriodMs,
        background: spec.background,
    };
    return ports.processes.run(command, context.output, context.signal);
};
/** Where only `python3` is installed, that is what `python` means. */
const program = (name, env, files) => files.which(name, env['PATH'] ?? '') ?? (name === 'python' ? 'python3' : name);
/** What ended in time did, however long a slow reader took for its output; but too much output is too much. */
const outcomeOf = ({ ending, stopped }, signal, handover) => {
    if (stopped || (signal.aborted && stopReason(signal).kind === 'limit'))
        return failure(stopReason(signal), handover);
    return ending.kind === 'exit' && ending.exitCode === 0 ? success(handover) : failure(ending, handover);
};
const handOver = (spec, written, context) => {
    for (const text of [...written.problems, ...undeclared(spec, written)])
        context.emit({ type: 'notice', text });
    if (written.summary !== '')
        context.emit({ type: 'summary', markdown: written.summary });
    return {
        outputs: pick(written.outputs, spec.outputs),
        exports: pick(written.env, spec.exports),
        paths: spec.exports.includes('PATH') ? written.paths : [],
    };
};
const pick = (values, names) => Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
/** Not handed on, and said, since a value that silently stays behind costs an hour of search. */
const undeclared = (spec, written) => {
    const outputs = Object.keys(written.outputs).filter((name) => !spec.outputs.includes(name));
    const exports = Object.keys(written.env).filter((name) => !spec.exports.includes(name));
    if (written.paths.length > 0 && !spec.exports.includes('PATH'))
        exports.push('PATH');
    return [kept('GITHUB_OUTPUT', 'outputs', outputs), kept('GITHUB_ENV', 'exports', exports)].flat();
};
const kept = (file, key, names) => names.length === 0 ? [] : [`wrote ${names.join(', ')} to ${file}; not handed on, since \`${key}\` does not name ${names.length === 1 ? 'it' : 'them'}`];

;// CONCATENATED MODULE: ./lib/engine/compose.js











const DEFAULT_GRACE_MS = 5_000;
const DEFAULT_HOOK_TIMEOUT_MS = 300_000;
/** A stage's work with its policies around it, the outermost first. */
const composeStage = (entry, composition, hooks) => {
    const { settings } = entry;
    const { clock } = composition.world;
    return wrap(stageWork(entry, composition), post(composeHooks(entry, composition), hooks), ...when(settings['total-timeout'], (ms) => timeout(ms, 'total', clock)), retry(retryRules(entry, composition), { ...composition.world, ...(composition.budget && { budget: composition.budget }) }), timed, recorded, ...when(settings.timeout, (ms) => timeout(ms, 'attempt', clock)), ...when(settings['no-output-timeout'], (ms) => noOutputTimeout(ms, clock)), ...when(settings.limits?.output, outputLimit));
};
const composeHooks = (entry, composition) => Object.fromEntries(HOOK_NAMES.flatMap((name) => {
    const hook = entry.settings.post?.[name];
    return hook === undefined ? [] : [[name, scriptRun(hook, name, entry, composition)]];
}));
const when = (value, policy) => value === undefined ? [] : [policy(value)];
const stageWork = ({ key, settings }, { world, state, pipeline }) => {
    const spec = {
        text: settings.run,
        shell: settings.shell ?? 'bash',
        gracePeriodMs: settings['grace-period'] ?? DEFAULT_GRACE_MS,
        background: settings.background ?? false,
        outputs: settings.outputs ?? [],
        exports: settings.exports ?? [],
    };
    const surroundings = () => state.surroundings(key, [pipeline.env, settings.env], settings['working-directory']);
    return runScript(spec, { ...world, surroundings });
};
/** A hook, or what runs before a retry: it hands nothing on, and has a time limit in any case. */
const scriptRun = (script, name, entry, composition) => {
    const { world, state, pipeline } = composition;
    const { settings } = entry;
    const spec = {
        text: script.run,
        shell: script.shell ?? settings.shell ?? 'bash',
        gracePeriodMs: settings['grace-period'] ?? DEFAULT_GRACE_MS,
        background: false,
        outputs: [],
        exports: [],
    };
    const folder = script['working-directory'] ?? settings['working-directory'];
    const surroundings = () => state.surroundings(entry.key, [pipeline.env, settings.env, script.env], folder);
    return wrap(runScript(spec, { ...world, surroundings }), told(name), timeout(script.timeout ?? DEFAULT_HOOK_TIMEOUT_MS, 'attempt', world.clock));
};
const retryRules = (entry, composition) => (entry.settings.retry ?? []).map((rule) => retryRule(rule, entry, composition));
const retryRule = (rule, entry, composition) => ({
    maxAttempts: rule['max-attempts'],
    ...(rule.on && { on: { ...rule.on, ...(rule.on['exit-codes'] && { exitCodes: rule.on['exit-codes'] }) } }),
    ...(rule['abort-on'] && { abortOn: rule['abort-on'] }),
    ...(rule.backoff && {
        backoff: {
            initialDelay: rule.backoff['initial-delay'],
            factor: rule.backoff.factor,
            maxDelay: rule.backoff['max-delay'],
            jitter: rule.backoff.jitter,
        },
    }),
    ...(rule['max-elapsed'] !== undefined && { maxElapsedMs: rule['max-elapsed'] }),
    ...(rule['before-retry'] && { beforeRetry: scriptRun(rule['before-retry'], 'before-retry', entry, composition) }),
});
/** Whether a failure counts as a success for what comes after; that the pipeline's time was up is no failure of the stage's own. */
const isTolerated = ({ settings }, outcome) => {
    if (outcome.status === 'failure' && outcome.failure.kind === 'timeout' && outcome.failure.scope === 'pipeline')
        return false;
    const tolerance = settings['continue-on-error'] ?? false;
    if (typeof tolerance === 'boolean' || outcome.status !== 'failure')
        return tolerance === true;
    const code = exitCodeOf(outcome.failure);
    return tolerance['exit-codes'].some(([from, to]) => from <= code && code <= to);
};
/** The only catch-all of a run: what was thrown is a defect, whatever it is, and fails the stage. */
const contained = (run) => async (context) => {
    try {
        return await run(context);
    }
    catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        return failure({ kind: 'defect', message: error.message, ...(error.stack && { stack: error.stack }) });
    }
};

;// CONCATENATED MODULE: ./lib/engine/decision.js

/** Whether a stage runs: when what it needs has succeeded, or when its condition asks how things went and holds. */
const stageDecision = ({ condition, holds, whyCancelled }, view) => {
    if (view.cancelled && !mentions(condition, 'always', 'cancelled'))
        return skip('cancelled', whyCancelled);
    if (view.failedFast !== undefined && !mentions(condition, 'always', 'failure')) {
        return skip('fail-fast', `${view.failedFast} failed, and nothing new was started`);
    }
    if (view.unmet !== undefined && condition?.asksForStatus !== true)
        return unmet(view.unmet);
    const status = { success: view.unmet === undefined && !view.cancelled, failure: view.needFailed, cancelled: view.cancelled };
    return holds(status) ? runs : doesNotHold(condition);
};
/** Whether a stage of `finally` runs: without a condition always, however the stages ended. */
const finallyDecision = ({ condition, holds, whyCancelled }, view, soFar) => {
    if (view.cancelled)
        return skip('cancelled', whyCancelled);
    const asks = condition?.asksForStatus === true;
    if (view.unmet !== undefined && !asks)
        return unmet(view.unmet);
    const status = { success: soFar === 'success' || !asks, failure: soFar === 'failure', cancelled: soFar === 'cancelled' };
    return holds(status) ? runs : doesNotHold(condition);
};
/** Whether a condition names one of these functions. */
const mentions = (condition, ...functions) => functions.some((name) => condition?.mentions.has(name));
const skip = (reason, detail) => ({ kind: 'skip', reason, detail });
const unmet = (stage) => skip('needs', `needs ${stage}, which did not succeed`);
const doesNotHold = (condition) => skip('condition', `its condition did not hold: ${condition?.text}`);

;// CONCATENATED MODULE: ./lib/engine/deferred.js
const leftovers = () => {
    const hooks = new Map();
    const outcomes = new Map();
    const stages = [];
    const closing = [];
    const left = ([stage, names]) => {
        const outcome = outcomes.get(stage);
        return outcome === undefined ? [] : [[stage, { names, outcome }]];
    };
    return {
        hooks: (stage, names) => hooks.set(stage, [...(hooks.get(stage) ?? []), ...names]),
        stage: (stage) => stages.push(stage),
        closing: (names) => closing.push(...names),
        ended: (stage, outcome) => outcomes.set(stage, outcome),
        deferred: (known) => ({ known, hooks: Object.fromEntries([...hooks].flatMap(left)), stages, closing }),
    };
};

;// CONCATENATED MODULE: ./lib/engine/state.js

const NOTHING_KNOWN = { facts: {}, env: {}, paths: [] };
const runState = ({ evaluateTemplate }, world, known = NOTHING_KNOWN) => {
    const facts = { ...known.facts };
    const env = { ...known.env };
    const paths = [...known.paths];
    const handOn = (handover) => {
        Object.assign(env, handover.exports);
        paths.unshift(...handover.paths.toReversed());
    };
    const base = () => {
        const path = [...paths, world.environment['PATH'] ?? ''].join(':');
        return { ...world.environment, ...env, ...(paths.length > 0 && { PATH: path }) };
    };
    const contexts = (more = base()) => ({
        ...world.contexts,
        env: more,
        stages: facts,
    });
    const evaluated = (layer, inside) => Object.fromEntries(Object.entries(layer ?? {}).map(([name, value]) => [name, evaluateTemplate(value, inside)]));
    return {
        record: (stage, { outcome, conclusion }) => {
            const outputs = outcome.status === 'skipped' ? {} : outcome.handover.outputs;
            facts[stage] = { outcome: outcomeWord(outcome), conclusion, outputs };
            if (outcome.status !== 'skipped')
                handOn(outcome.handover);
        },
        facts,
        handed: { env, paths },
        contexts,
        surroundings: (stage, layers, folder) => {
            const merged = layers.reduce((below, layer) => ({ ...below, ...evaluated(layer, contexts(below)) }), base());
            return {
                cwd: resolveFolder(world.workspace, folder === undefined ? '.' : evaluateTemplate(folder, contexts(merged))),
                env: { ...merged, STAGEWRIGHT_STAGE: stage },
            };
        },
    };
};
const resolveFolder = (workspace, folder) => {
    if (folder === '.' || folder === '')
        return workspace;
    return /^([/\\]|[A-Za-z]:)/.test(folder) ? folder : `${workspace}/${folder}`;
};

;// CONCATENATED MODULE: ./lib/engine/run.js








const DEFAULT_FINALLY_MS = 300_000;
/** Runs a pipeline to its end: its stages, then `finally`. Resolves, with what a cancellation has left to do, when nothing of it is left running. */
const runPipeline = (pipeline, world, audience, control) => new PipelineRun(pipeline, world, audience, control, NOTHING_KNOWN).run();
/** Runs what a cancelled run has left: hooks of its stages, stages that asked for it, and `finally`. */
const runDeferred = (pipeline, deferred, world, audience, control) => new PipelineRun(pipeline, world, audience, control, deferred.known).runDeferred(deferred);
class PipelineRun {
    #pipeline;
    #world;
    #audience;
    #control;
    #composition;
    #began;
    #left = leftovers();
    /** What ran in the background when a run was cancelled that has no time to stop one thing after another. */
    #stoppedEarly = Promise.resolve([]);
    /** Conditions that could not be evaluated, by stage. */
    #faults = new Map();
    constructor(pipeline, world, audience, control, known) {
        this.#pipeline = pipeline;
        this.#world = world;
        this.#audience = audience;
        this.#control = control;
        this.#began = world.clock.now();
        const limit = pipeline['retry-budget'];
        const budget = limit === undefined ? undefined : retryBudget(limit);
        this.#composition = { pipeline, world, state: runState(pipeline, world, known), budget };
    }
    async run() {
        const entries = this.#entries('stages');
        const closing = this.#entries('finally');
        const stopEarly = () => {
            this.#stoppedEarly = this.#world.processes.stopBackground();
        };
        if (this.#control.defers)
            this.#control.cancel.addEventListener('abort', stopEarly, { once: true });
        this.#publish(this.#started([...entries, ...closing]));
        const results = await this.#runStages(entries);
        const last = await this.#runFinally(closing, verdict([...results.values()], this.#control));
        return this.#end([...results, ...last]);
    }
    async runDeferred(deferred) {
        const hooked = this.#entries('stages').filter(({ key }) => key in deferred.hooks);
        const left = this.#entries('stages').filter(({ key }) => deferred.stages.includes(key));
        const closing = this.#entries('finally').filter(({ key }) => deferred.closing.includes(key));
        this.#publish(this.#started([...hooked, ...left, ...closing]));
        const results = [];
        for (const entry of hooked) {
            const hooks = deferred.hooks[entry.key];
            if (hooks !== undefined)
                results.push([entry.key, await this.#runLeftHooks(entry, hooks)]);
        }
        for (const entry of left)
            results.push([entry.key, await this.#runStage(entry, this.#control.kill)]);
        return this.#end([...results, ...(await this.#runFinally(closing, 'cancelled'))], 'cancelled');
    }
    async #runStages(entries) {
        const { pipeline: whole } = this.#pipeline.timeouts ?? {};
        const limitMs = whole === undefined ? undefined : whole - this.#reserved();
        const stages = entries.map((entry) => this.#stage(entry, (view) => this.#decide(entry, view)));
        return this.#within(limitMs, 'pipeline', this.#control.cancel, (signal) => schedule(stages, {
            maxParallel: this.#pipeline['max-parallel'] ?? this.#world.cores,
            failFast: this.#pipeline['fail-fast'] ?? true,
            signal,
        }));
    }
    async #runFinally(entries, soFar) {
        if (entries.length === 0)
            return new Map();
        const keys = new Set(entries.map(({ key }) => key));
        const decide = (entry) => (view) => finallyDecision(this.#closingGround(entry), view, soFar);
        // In a later step, what has ended before is needed no more.
        const stages = entries.map((entry) => this.#stage({ ...entry, needs: entry.needs.filter(({ stage }) => keys.has(stage)) }, decide(entry)));
        const outer = this.#control.defers ? this.#control.cancel : this.#control.kill;
        const results = await this.#within(this.#reserved(), 'finally', outer, (signal) => schedule(stages, { maxParallel: this.#pipeline['max-parallel'] ?? this.#world.cores, failFast: false, signal }));
        if (this.#isDeferring())
            this.#deferFinally([...results].filter(([, result]) => isCutShort(result)).map(([name]) => name));
        return results;
    }
    #reserved() {
        return this.#entries('finally').length === 0 ? 0 : (this.#pipeline.timeouts?.finally ?? DEFAULT_FINALLY_MS);
    }
    #deferFinally(stages) {
        this.#left.closing(stages);
        if (stages.length > 0)
            this.#publish({ type: 'stages-deferred', stages });
    }
    /** Runs the stages of a part under its time limit, if it has one. */
    async #within(limitMs, scope, outer, run) {
        if (limitMs === undefined)
            return run(outer);
        const timer = new AbortController();
        const cause = { kind: 'timeout', scope, limitMs };
        const cancel = this.#world.clock.after(limitMs, () => timer.abort(cause));
        try {
            return await run(AbortSignal.any([outer, timer.signal]));
        }
        finally {
            cancel();
        }
    }
    #stage(entry, decide) {
        return {
            name: entry.key,
            needs: entry.needs.map((need) => ({ stage: need.stage, allowFailure: need['allow-failure'] })),
            mutex: entry.settings.mutex,
            weight: 1,
            decide,
            run: (signal) => (asksToRun(entry, signal) ? this.#runLate(entry, signal) : this.#runStage(entry, signal)),
            skip: (reason, detail) => this.#skip(entry, reason, detail),
        };
    }
    #decide(entry, view) {
        const decision = stageDecision(this.#ground(entry), view);
        return decision.kind === 'run' && view.cancelled && this.#isDeferring() ? this.#leave(entry) : decision;
    }
    #ground(entry) {
        return { condition: entry.if, holds: (status) => this.#holds(entry, status), whyCancelled: this.#whyCancelled() };
    }
    #closingGround(entry) {
        return this.#isDeferring() ? { ...this.#ground(entry), whyCancelled: 'left to the post step' } : this.#ground(entry);
    }
    /** A condition that can't be evaluated lets the stage begin, where the same error becomes its failure. */
    #holds(entry, status) {
        try {
            return entry.if?.evaluate(this.#composition.state.contexts(), status) ?? true;
        }
        catch (thrown) {
            this.#faults.set(entry.key, `if: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
            return true;
        }
    }
    #leave(entry) {
        this.#left.stage(entry.key);
        this.#publish({ type: 'stages-deferred', stages: [entry.key] });
        return skip('cancelled', 'left to the post step');
    }
    #isDeferring() {
        return this.#control.defers && this.#control.cancel.aborted;
    }
    #whyCancelled() {
        return this.#control.cancel.aborted ? 'the run was cancelled' : 'the time of the pipeline was up';
    }
    /** A stage that asked to run although the time of the pipeline was up gets as much as `finally` would. */
    #runLate(entry, { reason }) {
        const isLate = reason.kind === 'timeout';
        const limitMs = isLate ? (this.#pipeline.timeouts?.finally ?? DEFAULT_FINALLY_MS) : undefined;
        return this.#within(limitMs, 'pipeline', this.#control.kill, (signal) => this.#runStage(entry, signal));
    }
    async #runStage(entry, signal) {
        this.#publish({ type: 'stage-started', stage: entry.key });
        const fault = this.#faults.get(entry.key);
        const work = async () => failure({ kind: 'spawn', message: fault ?? '' });
        const run = contained(fault === undefined ? composeStage(entry, this.#composition, this.#hookOptions(entry)) : work);
        return this.#conclude(entry, await run(this.#context(entry, signal)));
    }
    async #runLeftHooks(entry, { names, outcome }) {
        this.#publish({ type: 'stage-started', stage: entry.key });
        const all = composeHooks(entry, this.#composition);
        const hooks = Object.fromEntries(names.map((name) => [name, all[name]]));
        const run = (context) => runHooks(hooks, this.#hookOptions(entry), context, outcome);
        return this.#conclude(entry, await contained(run)(this.#context(entry, this.#control.kill)));
    }
    #hookOptions(entry) {
        return {
            last: this.#world.history.last(entry.key),
            signal: this.#control.defers ? this.#control.cancel : this.#control.kill,
            defers: () => this.#isDeferring(),
        };
    }
    #context(entry, signal) {
        const emit = (event) => {
            if (event.type === 'hooks-deferred')
                this.#left.hooks(entry.key, event.hooks);
            this.#publish({ ...event, stage: entry.key });
        };
        return { stage: entry.key, attempt: 1, signal, output: this.#audience.output(entry.key), env: {}, emit };
    }
    #conclude(entry, outcome) {
        const result = conclude(outcome, isTolerated(entry, outcome));
        this.#composition.state.record(entry.key, result);
        this.#left.ended(entry.key, outcome);
        this.#publish({ type: 'stage-ended', stage: entry.key, ...result });
        return result;
    }
    #skip(entry, reason, detail) {
        return this.#conclude(entry, skipped(reason, detail));
    }
    /** `soFar`: how the run counts if all that was left to do went well. */
    async #end(results, soFar = 'success') {
        const strays = await Promise.all([this.#stoppedEarly, this.#world.processes.stopBackground()]);
        for (const { pid, command, fate } of strays.flat()) {
            if (fate === 'denied')
                this.#publish({ type: 'run-notice', text: `process ${pid} (${command}) belongs to another user and still runs` });
        }
        const outcome = verdict(results.map(([, result]) => result), this.#control);
        this.#publish({ type: 'run-ended', outcome: outcome === 'success' ? soFar : outcome });
        this.#world.history.record(Object.fromEntries(results.flatMap(([stage, result]) => lastResult(stage, result))));
        const { facts, handed } = this.#composition.state;
        return this.#isDeferring() ? this.#left.deferred({ facts, ...handed }) : undefined;
    }
    #entries(part) {
        return this.#pipeline.stages.filter((stage) => stage.part === part);
    }
    #started(entries) {
        return { type: 'run-started', name: this.#pipeline.name ?? 'Pipeline', wallTime: this.#world.clock.wall(), stages: entries.map(head) };
    }
    #publish(event) {
        this.#audience.listener({ ...event, at: this.#world.clock.now() - this.#began });
    }
}
const head = ({ key, part, settings, needs }) => ({
    name: key,
    title: settings.name ?? key,
    part,
    needs: needs.map(({ stage }) => stage),
    command: settings.run,
    ...folderOf(settings['working-directory']),
});
const folderOf = (folder) => folder === undefined || folder.includes('${{') ? {} : { folder };
/** Whether a stage that starts after the run was stopped has asked for that. */
const asksToRun = ({ if: condition }, signal) => signal.aborted && mentions(condition, 'always', 'cancelled');
const verdict = (results, { cancel }) => {
    if (cancel.aborted)
        return 'cancelled';
    return results.some(({ conclusion }) => conclusion === 'failure') ? 'failure' : 'success';
};
/** Whether a cancellation came before the stage's own end. */
const isCutShort = ({ outcome }) => outcome.status === 'skipped' ? outcome.reason === 'cancelled' : outcomeWord(outcome) === 'cancelled';
/** The outcome, as hooks see it: that a failure was allowed does not make it a success for them. */
const lastResult = (stage, { outcome }) => {
    const word = outcomeWord(outcome);
    return word === 'skipped' ? [] : [[stage, { outcome: word }]];
};

;// CONCATENATED MODULE: ./lib/core/duration.js
const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** One year: GitHub stops a job long before. */
const LONGEST_DURATION = 365 * UNITS.d;
/** `500ms`, `90s`, `1.5h`, `1h30m`: each unit at most once, the larger first. */
const DURATION_PATTERN = /^(?=\d)(?:\d+(?:\.\d+)?d)?(?:\d+(?:\.\d+)?h)?(?:\d+(?:\.\d+)?m(?!s))?(?:\d+(?:\.\d+)?s)?(?:\d+(?:\.\d+)?ms)?$/;
/** Milliseconds of a text that matches `DURATION_PATTERN`. */
const parseDuration = (text) => [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhd])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * UNITS[unit], 0);
/** `850ms`, `4.2s`, `3m 07s`, `1h 02m`: as long as one reads at a glance. */
const formatDuration = (ms) => {
    if (ms < 999.5)
        return `${Math.round(ms)}ms`;
    if (ms < 59_950)
        return `${(ms / 1_000).toFixed(1)}s`;
    const seconds = Math.round(ms / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`;
    const minutes = Math.round(seconds / 60);
    return `${Math.floor(minutes / 60)}h ${pad(minutes % 60)}m`;
};
const pad = (count) => String(count).padStart(2, '0');

;// CONCATENATED MODULE: ./lib/core/size.js
const size_UNITS = {
    B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40,
};
/** `512MB`, `2GiB`, `1.5kB`. */
const SIZE_PATTERN = /^\d+(?:\.\d+)?(?:B|[kKMGT]B|[KMGT]iB)$/;
/** Bytes of a text that matches `SIZE_PATTERN`. */
const parseSize = (text) => {
    const unit = text.replace(/^[\d.]+/, '');
    return Math.round(Number.parseFloat(text) * (size_UNITS[unit] ?? 1));
};
/** `17 B`, `4.0 MB`: decimal units, as disks and networks count. */
const formatSize = (bytes) => {
    const unit = ['TB', 'GB', 'MB', 'kB'].find((name) => bytes >= (size_UNITS[name] ?? 1));
    return unit === undefined ? `${bytes} B` : `${(bytes / (size_UNITS[unit] ?? 1)).toFixed(1)} ${unit}`;
};

;// CONCATENATED MODULE: ./lib/report/words.js


/** Why work failed, as one clause without a full stop: `exit code 1`, `silent for 5m: the whole process tree was stopped`. */
const failureSentence = (failure) => {
    switch (failure.kind) {
        case 'exit':
            return exitSentence(failure.exitCode);
        case 'signal':
            return `killed by ${failure.signal}${SIGNAL_HINTS[failure.signal] ?? ''}`;
        case 'timeout':
            return `${TIMEOUTS[failure.scope](formatLimit(failure.limitMs))}: ${STOPPED}`;
        case 'no-output-timeout':
            return `silent for ${formatLimit(failure.limitMs)}: ${STOPPED}`;
        case 'limit':
            return `wrote more than ${formatBytes(failure.bytes)}: ${STOPPED}`;
        case 'spawn':
            return `could not be started: ${oneLine(failure.message)}`;
        case 'cancelled':
            return `cancelled by ${oneLine(failure.by)}`;
        case 'hook':
            return `the ${failure.hook} hook failed: ${failureSentence(failure.cause)}`;
        case 'defect':
            return `a defect of Stagewright: ${oneLine(failure.message)}`;
    }
};
/** The same in a few words, for a table or a list. */
const failureLabel = (failure) => {
    switch (failure.kind) {
        case 'exit':
            return `exit code ${failure.exitCode}`;
        case 'signal':
            return `killed by ${failure.signal}`;
        case 'timeout':
            return `${TIMEOUT_LABELS[failure.scope]} after ${formatLimit(failure.limitMs)}`;
        case 'no-output-timeout':
            return `silent for ${formatLimit(failure.limitMs)}`;
        case 'limit':
            return `more than ${formatBytes(failure.bytes)} of output`;
        case 'spawn':
            return 'could not be started';
        case 'cancelled':
            return 'cancelled';
        case 'hook':
            return `${failure.hook} hook: ${failureLabel(failure.cause)}`;
        case 'defect':
            return 'a defect of Stagewright';
    }
};
/** `attempt 1 of 3 failed: exit code 1; the next begins in 2.0s`. */
const retrySentence = ({ attempt, maxAttempts, failure, delayMs }) => [
    `attempt ${ofAttempts(attempt, maxAttempts)} failed`,
    failure === undefined ? '' : `: ${failureSentence(failure)}`,
    delayMs === undefined ? '' : `; the next begins in ${formatDuration(delayMs)}`,
].join('');
/** `3 of 5`; only `3` when the number of attempts is not known, or less than that because another rule counted. */
const ofAttempts = (attempt, maxAttempts) => maxAttempts === undefined || maxAttempts < attempt ? String(attempt) : `${attempt} of ${maxAttempts}`;
/** Why no further attempt followed. */
const noRetrySentence = (why) => {
    switch (why.kind) {
        case 'no-rule':
            return 'not retried: no rule of `retry` fits this failure';
        case 'attempts':
            return why.maxAttempts === 1 ? 'not retried: it has one attempt' : `all ${why.maxAttempts} attempts are used up`;
        case 'abort-on':
            return `not retried: its output matches \`abort-on\`: ${oneLine(why.pattern)}`;
        case 'max-elapsed':
            return `not retried: the next attempt would begin later than \`max-elapsed\` allows (${formatLimit(why.limitMs)})`;
        case 'retry-budget':
            return `not retried: the \`retry-budget\` of the pipeline (${why.budget}) is used up`;
        case 'before-retry':
            return `not retried: \`before-retry\` ended with ${outcomeClause(why.outcome)}`;
    }
};
/** Why a stage did not run. */
const skipSentence = (stage) => {
    const words = SKIPS[stage.reason] ?? 'did not run';
    return stage.detail === undefined || stage.detail === '' ? words : oneLine(stage.detail);
};
/** What became of a process that outlived the command that started it. */
const straySentence = ({ pid, command, fate }) => `${oneLine(command)} (process ${pid}) ${FATES[fate]}`;
/** An exact duration without empty parts: `10m`, `1h 30m`, `1.5s`. */
const formatLimit = (ms) => {
    if (ms < 1_000)
        return `${ms}ms`;
    const seconds = ms / 1_000;
    const parts = [
        [Math.floor(seconds / 86_400), 'd'],
        [Math.floor(seconds / 3_600) % 24, 'h'],
        [Math.floor(seconds / 60) % 60, 'm'],
        [Math.round((seconds % 60) * 1_000) / 1_000, 's'],
    ];
    return parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(' ');
};
/** Text of unknown origin on one line. */
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
const STOPPED = 'the whole process tree was stopped';
const formatBytes = (bytes) => formatSize(bytes).replace('.0 ', ' ');
const outcomeClause = (outcome) => (outcome.status === 'failure' ? failureSentence(outcome.failure) : outcome.status);
const exitSentence = (code) => {
    const signal = SHELL_SIGNALS[code];
    if (signal !== undefined)
        return `exit code ${code}: a child was killed by ${signal}${SIGNAL_HINTS[signal] ?? ''}`;
    return `exit code ${code}${EXIT_HINTS[code] ?? ''}`;
};
/** What POSIX shells say with these codes. */
const EXIT_HINTS = {
    126: ': a command was found but could not be executed',
    127: ': a command was not found',
};
const SHELL_SIGNALS = {
    129: 'SIGHUP', 130: 'SIGINT', 131: 'SIGQUIT', 132: 'SIGILL', 133: 'SIGTRAP', 134: 'SIGABRT', 135: 'SIGBUS',
    136: 'SIGFPE', 137: 'SIGKILL', 139: 'SIGSEGV', 141: 'SIGPIPE', 143: 'SIGTERM',
};
const SIGNAL_HINTS = {
    SIGKILL: ', often for want of memory',
    SIGSEGV: ': it crashed',
    SIGBUS: ': it crashed',
    SIGILL: ': it crashed',
    SIGABRT: ': it gave up on itself',
    SIGPIPE: ': the reader of its output had gone',
};
const TIMEOUTS = {
    attempt: (limit) => `no end after ${limit}`,
    total: (limit) => `no success within ${limit}, all attempts and waits together`,
    pipeline: (limit) => `the ${limit} of the pipeline were over`,
    finally: (limit) => `the ${limit} of \`finally\` were over`,
};
const TIMEOUT_LABELS = {
    attempt: 'timeout',
    total: 'total timeout',
    pipeline: 'timeout of the pipeline',
    finally: 'timeout of finally',
};
const SKIPS = {
    condition: 'its `if` was not true',
    needs: 'a stage that it needs did not succeed',
    'fail-fast': 'nothing new was started after a failure',
    cancelled: 'the run was cancelled before it began',
};
const FATES = {
    stopped: 'outlived its command and was stopped',
    left: 'outlived its command and was left running, as `background` says',
    denied: 'outlived its command; it belongs to another user and could not be stopped',
};

;// CONCATENATED MODULE: ./lib/report/verdict.js


/** The run in one line: what failed, on which attempt, why and after how long; or that all went well. */
const verdict_verdict = (report) => {
    switch (report.outcome) {
        case 'failure':
            return failureVerdict(report);
        case 'cancelled':
            return cancelledVerdict(report);
        case 'skipped':
            return `${runName(report)}: nothing ran`;
        case 'success':
            return successVerdict(report);
    }
};
/** `deploy failed on attempt 3 of 3: exit code 1, after 42.1s`. */
const stageVerdict = (stage) => {
    const attempt = attemptClause(stage);
    const what = `${oneLine(stage.title)} ${stage.outcome === 'cancelled' ? 'was stopped' : 'failed'}${attempt === '' ? '' : ` ${attempt}`}`;
    return `${what}${reasonClause(stage)}`;
};
/** `on attempt 2 of 3`, or nothing where there is but one. */
const attemptClause = (stage) => {
    const attempt = stage.attempts.at(-1)?.attempt ?? 0;
    const most = verdict_maxAttempts(stage);
    return attempt > 1 || (attempt === 1 && (most ?? 1) > 1) ? `on attempt ${ofAttempts(attempt, most)}` : '';
};
const verdict_maxAttempts = (stage) => stage.notRetried?.kind === 'attempts' ? stage.notRetried.maxAttempts : stage.maxAttempts;
/** Stages that failed and were not allowed to. */
const failedStages = (report) => report.stages.filter((stage) => stage.conclusion === 'failure');
/** Whether a stage began and its end was never told: the run ended first. */
const isUnderWay = (stage) => stage.outcome === 'skipped' && stage.reason === undefined && (stage.attempts.length > 0 || stage.startMs > 0);
const durationOf = (span) => Math.max(0, span.endMs - span.startMs);
const reasonClause = (stage) => {
    const { failure } = stage;
    if (failure === undefined)
        return ` after ${formatDuration(durationOf(stage))}`;
    if (failure.kind === 'timeout' || failure.kind === 'no-output-timeout')
        return `: ${failureLabel(failure)}${inAll(stage)}`;
    return `: ${failureSentence(failure)}, after ${formatDuration(durationOf(stage))}`;
};
/** A timeout says how long the attempt took; with several attempts the whole is longer. */
const inAll = (stage) => (stage.attempts.length > 1 ? `, ${formatDuration(durationOf(stage))} in all` : '');
const failureVerdict = (report) => {
    const failed = failedStages(report);
    const [only] = failed;
    if (only === undefined)
        return `${runName(report)} failed after ${formatDuration(report.durationMs)}${noticeClause(report)}`;
    if (failed.length === 1)
        return stageVerdict(only);
    return `${failed.length} of ${report.stages.length} stages failed: ${listed(failed)}`;
};
const noticeClause = (report) => (report.notices[0] === undefined ? '' : `: ${oneLine(report.notices[0])}`);
const NAMED = 3;
const listed = (failed) => {
    const named = failed.slice(0, NAMED).map(shortly);
    const more = failed.length - named.length;
    return more === 0 ? named.join(', ') : `${named.join(', ')} and ${more} more`;
};
const shortly = (stage) => {
    const why = stage.failure === undefined ? skipSentence(stage) : failureLabel(stage.failure);
    return `${oneLine(stage.title)} (${why})`;
};
const cancelledVerdict = (report) => {
    const stopped = report.stages.filter((stage) => stage.conclusion === 'cancelled');
    const cause = stopped.map((stage) => stage.failure).find((failure) => failure?.kind === 'cancelled');
    const by = cause?.kind === 'cancelled' ? ` by ${oneLine(cause.by)}` : '';
    const what = [
        stopped.length > 0 && `${stopped.slice(0, NAMED).map((stage) => oneLine(stage.title)).join(', ')}${stopped.length > NAMED ? ` and ${stopped.length - NAMED} more` : ''} stopped`,
        ...failedStages(report).slice(0, 1).map((stage) => stageVerdict(stage)),
        counted(report, (stage) => stage.conclusion === 'skipped', 'did not run'),
    ].filter((clause) => typeof clause === 'string');
    return `${runName(report)} was cancelled${by} after ${formatDuration(report.durationMs)}${what.length === 0 ? '' : `: ${what.join('; ')}`}`;
};
const successVerdict = (report) => {
    const clauses = [
        report.stages.length === 1 ? '1 stage' : `${report.stages.length} stages`,
        counted(report, (stage) => stage.attempts.length > 1, 'retried'),
        counted(report, (stage) => stage.outcome === 'failure', 'allowed to fail'),
        counted(report, (stage) => stage.outcome === 'skipped', 'skipped'),
    ].filter((clause) => clause !== undefined);
    return `${runName(report)} succeeded in ${formatDuration(report.durationMs)}: ${clauses.join(', ')}`;
};
const counted = (report, predicate, words) => {
    const count = report.stages.filter(predicate).length;
    return count === 0 ? undefined : `${count} ${words}`;
};
const runName = (report) => oneLine(report.name) || 'The run';

;// CONCATENATED MODULE: ./lib/hosts/github/outputs.js

/** The runner takes 1 MiB of outputs from a job; what several steps share is not ours to fill. */
const MOST_STAGES_JSON = 300_000;
/** The action's outputs; for a pipeline of one stage also that stage's own, as far as their names are not taken. */
const outputsOf = (report, { exitCode, reportPath }) => {
    const [only, ...others] = report.stages;
    const single = others.length === 0 ? only : undefined;
    const failed = failedStages(report)[0];
    return {
        ...single?.outputs,
        outcome: single?.outcome ?? report.outcome,
        conclusion: single?.conclusion ?? report.outcome,
        reason: (single ?? failed)?.reason ?? '',
        'exit-code': String((single ?? failed)?.exitCode ?? exitCode),
        attempts: String(report.stages.reduce((sum, { attempts }) => sum + attempts.length, 0)),
        'duration-ms': String(Math.round(report.durationMs)),
        'failed-stage': failed?.name ?? '',
        stages: stagesJson(report),
        stdout: lastPart(report, 'stdout'),
        stderr: lastPart(report, 'stderr'),
        report: reportPath,
    };
};
/** What is not whole says so in its first line. */
const lastPart = ({ lastTail }, stream) => {
    const cut = lastTail?.cut?.[stream] ?? 0;
    return `${cut === 0 ? '' : `[\u2026 ${cut.toLocaleString('en-US')} bytes cut]\n`}${lastTail?.[stream] ?? ''}`;
};
/** Whole, or without the stages' own outputs where they would not fit. */
const stagesJson = ({ stages }) => {
    const whole = JSON.stringify(Object.fromEntries(stages.map((stage) => [stage.name, { ...facts(stage), outputs: stage.outputs }])));
    if (whole.length <= MOST_STAGES_JSON)
        return whole;
    return JSON.stringify(Object.fromEntries(stages.map((stage) => [stage.name, facts(stage)])));
};
const facts = (stage) => ({
    outcome: stage.outcome,
    conclusion: stage.conclusion,
    reason: stage.reason ?? '',
    'exit-code': stage.exitCode ?? null,
    attempts: stage.attempts.length,
    'duration-ms': Math.round(durationOf(stage)),
});

;// CONCATENATED MODULE: ./lib/report/plain.js
/**
 * What a person would have seen of a command's output: without escape sequences and control
 * characters, and of a line that was written over only what stood last. Linear in its length.
 */
const plainText = (output) => {
    const text = output.replace(ESCAPES, '');
    const settled = text.includes('\r') ? text.split('\n').map(lastWritten).join('\n') : text;
    return settled.replace(INVISIBLE, '');
};
/** The lines of a plain text; a last line break begins no line of its own. */
const plainLines = (output) => {
    const lines = plainText(output).split('\n');
    if (lines.at(-1) === '')
        lines.pop();
    return lines;
};
/** The beginning of a line, and how much is missing, when it is longer than `most` UTF-16 units. */
const shortened = (line, most) => line.length <= most ? line : `${plain_wholeStart(line, most)} \u2026 (${line.length - most} more characters)`;
/** At most `most` UTF-16 units from the beginning, never half a character. */
const plain_wholeStart = (text, most) => {
    if (text.length <= most)
        return text;
    return text.slice(0, isLowSurrogate(text.charCodeAt(most)) ? most - 1 : most);
};
/** At most `most` UTF-16 units from the end, never half a character. */
const wholeEnd = (text, most) => {
    if (text.length <= most)
        return text;
    const from = text.length - most;
    return text.slice(isLowSurrogate(text.charCodeAt(from)) ? from + 1 : from);
};
/** ECMA-48: control sequences, strings (OSC, DCS, SOS, PM, APC: titles and links) to their end or that of the line, and short escapes. */
const ESCAPES = /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x9c|\x1b\\)?|\x1b[ -/]*[0-~]?/g;
/** Controls other than tab and newline, marks that reorder text, line breaks that only some know, and halves of characters. */
const INVISIBLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]/gu;
/** A carriage return at the end of a line overwrites nothing. */
const lastWritten = (line) => {
    let end = line.length;
    while (end > 0 && line.charCodeAt(end - 1) === 13)
        end -= 1;
    return line.slice(end === 0 ? 0 : line.lastIndexOf('\r', end - 1) + 1, end);
};
const isLowSurrogate = (unit) => unit >= 0xdc00 && unit <= 0xdfff;

;// CONCATENATED MODULE: ./lib/report/escape.js


/** Untrusted text as part of a line of Markdown, a table cell included: it shows as it is, and forms nothing but a link to a bare URL. */
const inline = (text) => legible(text)
    .replace(/[\\`*_[\]|~$]|^(?:[-+#=]|\d{1,9}(?=[.)]))/g, (sign) => (/\d/.test(sign) ? `${sign}\u200b` : `\\${sign}`))
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? '')
    .replace(/@(?=\w)/g, '@\u200b');
/** Untrusted text inside an HTML element. */
const html = (text) => legible(text).replace(/[&<>"'@]/g, (character) => ENTITIES[character] ?? '');
/** Untrusted text as a code block; the fence is longer than any run of backticks in it. */
const fence = (text) => {
    const marks = '`'.repeat(Math.max(3, longestRun(text) + 1));
    return `${marks}text\n${text}${text.endsWith('\n') || text === '' ? '' : '\n'}${marks}`;
};
/** Untrusted text as a code span, in a table cell too. */
const code = (text) => `<code>${html(text).replace(/[\\`*_[\]|~$]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</code>`;
/** Mermaid: entities for every sign that could mean something, and a glyph in front so that no keyword begins a name. */
const mermaid = (glyph, text, most) => `${glyph} ${cutName(legible(text), most).replace(/[\x21-\x7e]/g, (sign) => (/[\w.()/,-]/.test(sign) ? sign : `#${sign.charCodeAt(0)};`))}`;
const cutName = (text, most) => (text.length <= most ? text : `${plain_wholeStart(text, most - 1)}\u2026`);
const legible = (text) => oneLine(plainText(text));
/** `@` becomes no mention when a zero-width space follows. */
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '@': '@\u200b',
};
const longestRun = (text) => {
    let longest = 0;
    for (const [run] of text.matchAll(/`+/g))
        longest = Math.max(longest, run.length);
    return longest;
};

;// CONCATENATED MODULE: ./lib/report/table.js




const resultOf = (stage) => {
    if (isUnderWay(stage))
        return 'unfinished';
    if (stage.conclusion === 'success' && stage.outcome !== 'success')
        return 'allowed';
    if (stage.conclusion === 'success' && stage.attempts.length > 1)
        return 'retried';
    return stage.conclusion;
};
const RESULT_WORDS = {
    success: 'success',
    retried: 'success on a retry',
    allowed: 'failure, allowed',
    failure: 'failure',
    cancelled: 'cancelled',
    skipped: 'skipped',
    unfinished: 'unfinished',
};
/** Signs that GitHub shows alike in light and dark. */
const EMOJI = {
    success: '\u2705',
    retried: '\ud83d\udd01',
    allowed: '\u26a0\ufe0f',
    failure: '\u274c',
    cancelled: '\ud83d\uded1',
    skipped: '\u26aa',
    unfinished: '\u23f3',
};
const VERDICT_EMOJI = {
    success: EMOJI.success,
    failure: EMOJI.failure,
    cancelled: EMOJI.cancelled,
    skipped: EMOJI.skipped,
};
const row = (stage) => ({
    result: resultOf(stage),
    name: oneLine(stage.title) || stage.name,
    reason: reason(stage),
    attempts: stage.attempts.length === 0 ? '' : String(stage.attempts.length),
    duration: stage.outcome === 'skipped' ? '' : formatDuration(durationOf(stage)),
    waited: stage.waits.length === 0 ? '' : formatDuration(waitedMs(stage)),
});
const waitedMs = (stage) => stage.waits.reduce((sum, wait) => sum + durationOf(wait), 0);
/** The table of stages, in the order of the pipeline file. */
const stageTable = (stages) => [
    '| Stage | Result | Reason | Attempts | Duration | Waited |',
    '| :-- | :-- | :-- | --: | --: | --: |',
    ...stages.map(row).map(tableRow),
].join('\n');
const tableRow = ({ result, name, reason, attempts, duration, waited }) => `| ${inline(name)} | ${EMOJI[result]} ${RESULT_WORDS[result]} | ${inline(shortReason(reason))} | ${attempts} | ${duration} | ${waited} |`;
/** Sentences of others may be long; a cell is not the place for them. */
const shortReason = (text) => (text.length <= 200 ? text : `${[...text].slice(0, 199).join('')}\u2026`);
const reason = (stage) => {
    if (isUnderWay(stage))
        return 'the run ended before it';
    if (stage.outcome === 'skipped')
        return skipSentence(stage);
    return stage.failure === undefined ? '' : failureLabel(stage.failure);
};

;// CONCATENATED MODULE: ./lib/report/json.js



/** The report as data for other programs, as `docs/report.md` describes it. */
const reportJson = (report) => ({
    $schema: 'schema/v1/report.schema.json',
    version: 1,
    name: report.name,
    outcome: report.outcome,
    verdict: verdict_verdict(report),
    startedAt: instant(report, 0),
    durationMs: rounded(report.durationMs),
    stages: report.stages.map((stage) => stageJson(report, stage)),
    deferredStages: [...report.deferred],
    notices: [...report.notices],
});
const stageJson = (report, stage) => ({
    name: stage.name,
    title: stage.title,
    part: stage.part,
    needs: [...stage.needs],
    command: stage.command,
    outcome: stage.outcome,
    conclusion: stage.conclusion,
    ...(stage.reason !== undefined && { reason: stage.reason }),
    ...(stage.outcome === 'skipped' && { detail: skipSentence(stage) }),
    ...(stage.failure !== undefined && { failure: failureJson(stage.failure) }),
    ...(stage.exitCode !== undefined && { exitCode: stage.exitCode }),
    ...spanJson(report, stage),
    waitedMs: rounded(waitedMs(stage)),
    attempts: stage.attempts.map((attempt) => attemptJson(report, attempt)),
    ...(stage.maxAttempts !== undefined && { maxAttempts: stage.maxAttempts }),
    waits: stage.waits.map((wait) => spanJson(report, wait)),
    ...(stage.notRetried !== undefined && { notRetried: { kind: stage.notRetried.kind, message: noRetrySentence(stage.notRetried) } }),
    hooks: stage.hooks.map((hook) => hookJson(report, hook)),
    deferredHooks: [...stage.deferred],
    outputs: { ...stage.outputs },
    strays: stage.strays.map(({ pid, command, fate }) => ({ pid, command, fate })),
    summary: stage.summary,
    notices: [...stage.notices],
});
const attemptJson = (report, attempt) => ({
    attempt: attempt.attempt,
    outcome: attempt.outcome,
    ...(attempt.reason !== undefined && { reason: attempt.reason }),
    ...(attempt.failure !== undefined && { failure: failureJson(attempt.failure) }),
    ...spanJson(report, attempt),
    ...(attempt.tail !== undefined && { tail: tailJson(attempt.tail) }),
});
const hookJson = (report, hook) => ({
    hook: hook.hook,
    outcome: hook.outcome,
    ...(hook.failure !== undefined && { failure: failureJson(hook.failure) }),
    ...spanJson(report, hook),
    ...(hook.tail !== undefined && { tail: tailJson(hook.tail) }),
});
const failureJson = (failure) => failure.kind === 'hook'
    ? { kind: failure.kind, message: failureSentence(failure), hook: failure.hook, cause: causeJson(innermost(failure)) }
    : causeJson(failure);
const innermost = (failure) => (failure.kind === 'hook' ? innermost(failure.cause) : failure);
const causeJson = (failure) => {
    const message = failureSentence(failure);
    switch (failure.kind) {
        case 'exit':
            return { kind: failure.kind, message, exitCode: failure.exitCode };
        case 'signal':
            return { kind: failure.kind, message, signal: failure.signal };
        case 'timeout':
            return { kind: failure.kind, message, scope: failure.scope, limitMs: failure.limitMs };
        case 'no-output-timeout':
            return { kind: failure.kind, message, limitMs: failure.limitMs };
        case 'limit':
            return { kind: failure.kind, message, limit: failure.limit, bytes: failure.bytes };
        case 'cancelled':
            return { kind: failure.kind, message, by: failure.by };
        case 'defect':
            return { kind: failure.kind, message, ...(failure.stack !== undefined && { stack: failure.stack }) };
        case 'spawn':
            return { kind: failure.kind, message };
    }
};
const spanJson = (report, span) => ({
    startedAt: instant(report, span.startMs),
    startMs: rounded(span.startMs),
    endMs: rounded(span.endMs),
    durationMs: rounded(durationOf(span)),
});
const tailJson = ({ text, bytes }) => ({ text, bytes });
const instant = (report, ms) => new Date(report.wallTime + Math.round(ms)).toISOString();
/** Microseconds are as fine as the clock is. */
const rounded = (ms) => Math.round(ms * 1_000) / 1_000;

;// CONCATENATED MODULE: ./lib/settings/input-table.js
/** The action's inputs; action.yml and the reference are held to this table. */
const INPUTS = {
    pipeline: {
        scope: 'work',
        description: 'The pipeline: the path of a file, or the YAML itself. Default: .github/stagewright.yml, if there is one.',
    },
    run: { scope: 'work', key: 'run', description: 'The script of a single stage, instead of a pipeline.' },
    stages: {
        scope: 'run',
        description: 'Names of the stages to run, with all that they need; between commas, spaces or line ends. Default: all.',
    },
    'max-parallel': {
        scope: 'run',
        key: 'max-parallel',
        description: 'How many stages run side by side. Default: the number of cores.',
    },
    'fail-fast': {
        scope: 'run',
        key: 'fail-fast',
        description: 'After a failure: true starts nothing new, false runs all that can, kill also stops what runs.',
    },
    'log-order': {
        scope: 'run',
        key: 'log-order',
        description: 'grouped: one stage after the other; stream: lines as they come, each with the name of its stage.',
    },
    summary: {
        scope: 'run',
        description: 'When to write the job summary: always, on-failure or never.',
        default: 'always',
    },
    name: { scope: 'stage', key: 'name', description: 'What people call the stage.' },
    shell: {
        scope: 'stage',
        key: 'shell',
        description: 'bash (default), sh, pwsh, python, node, or a command line with {0} where the script file goes.',
    },
    'working-directory': {
        scope: 'stage',
        key: 'working-directory',
        description: 'Where the script runs, relative to the workspace.',
    },
    env: { scope: 'stage', key: 'env', description: 'Environment variables, as a YAML map.' },
    'max-attempts': {
        scope: 'stage',
        key: 'retry.max-attempts',
        description: 'Attempts in total, the first included. Default: 1.',
    },
    timeout: {
        scope: 'stage',
        key: 'timeout',
        description: 'A limit for each attempt, such as 90s or 10m; the whole process tree is stopped.',
    },
    'total-timeout': {
        scope: 'stage',
        key: 'total-timeout',
        description: 'A limit for all attempts and waits together.',
    },
    'no-output-timeout': {
        scope: 'stage',
        key: 'no-output-timeout',
        description: 'Stops an attempt that writes nothing for this long.',
    },
    'grace-period': { scope: 'stage', key: 'grace-period', description: 'Between SIGTERM and SIGKILL. Default: 5s.' },
    'output-limit': {
        scope: 'stage',
        key: 'limits.output',
        description: 'Bytes on both streams, such as 50MB; an attempt that writes more is stopped.',
    },
    'retry-on': {
        scope: 'stage',
        key: 'retry.on',
        description: 'What to retry: exit codes (137, 100-110), reasons (timeout), signals (SIGSEGV), /patterns/, or a YAML map.',
    },
    'abort-on': { scope: 'stage', key: 'retry.abort-on', description: 'A pattern in the output that forbids a retry.' },
    backoff: {
        scope: 'stage',
        key: 'retry.backoff',
        description: 'The wait before the next attempt: a duration, or a YAML map with initial-delay, factor, max-delay and jitter.',
    },
    'max-elapsed': {
        scope: 'stage',
        key: 'retry.max-elapsed',
        description: 'No further attempt begins later than this after the first began.',
    },
    'before-retry': {
        scope: 'stage',
        key: 'retry.before-retry',
        description: 'A script that runs between the wait and the next attempt.',
    },
    'continue-on-error': {
        scope: 'stage',
        key: 'continue-on-error',
        description: 'true, or a YAML map with the exit-codes with which a failure counts as a success.',
    },
    outputs: {
        scope: 'stage',
        key: 'outputs',
        description: 'Names that the stage hands on from its GITHUB_OUTPUT, in the output `stages`.',
    },
    exports: {
        scope: 'stage',
        key: 'exports',
        description: 'Names that the stage hands on from its GITHUB_ENV (and PATH) to the job.',
    },
    'workflow-commands': {
        scope: 'stage',
        key: 'workflow-commands',
        description: 'What the output may tell the runner: annotations (default), none or all.',
    },
    background: {
        scope: 'stage',
        key: 'background',
        description: 'true lets live, until the end of the run, what the script leaves running.',
    },
};
/** The action's outputs. */
const OUTPUTS = {
    outcome: 'success, failure, cancelled or skipped, before continue-on-error.',
    conclusion: 'The same after continue-on-error.',
    reason: 'Why it did not succeed: exit, signal, timeout, limit, spawn, cancelled \u2026; empty after a success.',
    'exit-code': 'The exit code of the single stage, or of the first that failed; 128 + n after a signal, 124 after a timeout.',
    attempts: 'Attempts of all stages together.',
    'duration-ms': 'How long the run took, in milliseconds.',
    'failed-stage': 'The first stage that failed; empty if none did.',
    stages: 'The results of all stages, as JSON.',
    stdout: 'The last part of what a single stage wrote to its standard output.',
    stderr: 'The last part of what a single stage wrote to its standard error.',
    report: 'The path of the JSON report.',
};
/** What to write instead of the inputs of other actions for the same purpose. */
const INSTEAD_OF = {
    pipeline: 'file config pipeline-file',
    run: 'command commands script cmd new_command_on_retry',
    stages: 'stage',
    env: 'environment',
    'working-directory': 'working_directory cwd current_path directory dir',
    'max-attempts': 'max_attempts attempts attempt_limit attempt-limit retries retry max_retries max-retries',
    timeout: 'attempt_timeout',
    'timeout: 10m': 'timeout_minutes timeout-minutes',
    'timeout: 90s': 'timeout_seconds timeout-seconds',
    'total-timeout': 'total_timeout time_out',
    'grace-period': 'grace_period',
    backoff: 'delay wait retry_delay',
    'backoff: 10s': 'retry_wait_seconds attempt_delay attempt-delay',
    'retry-on': 'retry_on retry_on_exit_code retry_condition',
    'before-retry': 'on_retry_command pre_retry_command',
    'continue-on-error': 'continue_on_error',
    '': 'polling_interval_seconds warning_on_retry',
};
/** The inputs of other actions with what to write here; an empty text where there is nothing to write. */
const FOREIGN_INPUTS = Object.fromEntries(Object.entries(INSTEAD_OF).flatMap(([ours, theirs]) => theirs.split(' ').map((name) => [name, ours])));

;// CONCATENATED MODULE: ./lib/settings/nearest.js
/** The candidate that a typing error of at most a third of its letters turns into `word`, if there is one. */
const nearest = (word, candidates) => {
    let best;
    for (const candidate of candidates) {
        const most = Math.min(3, Math.floor(Math.max(word.length, candidate.length) / 3), (best?.distance ?? 4) - 1);
        if (Math.abs(word.length - candidate.length) > most)
            continue;
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance <= most)
            best = { candidate, distance };
    }
    return best?.candidate;
};
const didYouMean = (word) => `did you mean '${word}'?`;
/**
 * Insertions, deletions, substitutions and swaps of neighbours from one word to the other (Damerau and
 * Levenshtein, optimal string alignment).
 */
const editDistance = (a, b) => {
    let beforeLast = [];
    let last = Array.from({ length: b.length + 1 }, (_, column) => column);
    for (let row = 1; row <= a.length; row++) {
        const next = [row];
        for (let column = 1; column <= b.length; column++)
            next.push(cell(a, b, row, column, beforeLast, last, next));
        beforeLast = last;
        last = next;
    }
    return last[b.length] ?? 0;
};
const cell = (a, b, row, column, beforeLast, last, next) => {
    const same = a[row - 1] === b[column - 1];
    const least = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    return swapped ? Math.min(least, (beforeLast[column - 2] ?? 0) + 1) : least;
};

;// CONCATENATED MODULE: ./lib/settings/problem.js
const problem = (place, message, hint) => ({
    ...place,
    severity: 'error',
    message,
    ...(hint !== undefined && { hint }),
});
const warning = (place, message, hint) => ({
    ...problem(place, message, hint),
    severity: 'warning',
});
/** `file:line:column: error: message`, the line with a caret below it, and the hint; what has no line has neither. */
const formatProblem = (told) => [
    headline(told),
    ...(told.source.trim() === '' ? [] : excerpt(told)),
    ...(told.hint === undefined ? [] : [`  hint: ${told.hint}`]),
].join('\n');
/** By file, then from top to bottom. */
const byPlace = (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
const headline = ({ file, line, column, severity, message }) => {
    if (line > 0)
        return `${file}:${line}:${column}: ${severity}: ${message}`;
    return severity === 'error' ? `${file}: ${message}` : `${file}: ${severity}: ${message}`;
};
const WIDTH = 120;
/** A window of a long line, so that the caret stays in sight. */
const excerpt = ({ source, column }) => {
    const start = source.length > WIDTH ? Math.max(0, column - 1 - WIDTH / 2) : 0;
    const shown = source.slice(start, start + WIDTH);
    return [`  ${printable(shown)}`, `  ${blank(printable(source.slice(start, column - 1)))}^`];
};
/** Control characters could move the cursor or clear the screen. */
const printable = (text) => text.replace(/(?!\t)\p{Cc}/gu, '\u{fffd}');
const WIDE = /\p{Extended_Pictographic}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
const blank = (text) => Array.from(text, (char) => {
    if (char === '\t')
        return char;
    return /\p{Mark}|\u200d/u.test(char) ? '' : WIDE.test(char) ? '  ' : ' ';
}).join('');

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/util.js

// functions
function assertEqual(val) {
    return val;
}
function assertNotEqual(val) {
    return val;
}
function toZod() {
    return (schema) => schema;
}
function assertIs(_arg) { }
function assertNever(_x) {
    throw new Error("Unexpected value in exhaustive check");
}
function assert(_) { }
function getEnumValues(entries) {
    const numericValues = Object.values(entries).filter((v) => typeof v === "number");
    const values = Object.entries(entries)
        .filter(([k, _]) => numericValues.indexOf(+k) === -1)
        .map(([_, v]) => v);
    return values;
}
function joinValues(array, separator = "|") {
    return array.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
    if (typeof value === "bigint")
        return value.toString();
    return value;
}
// the accessor lives on a shared prototype: an own accessor makes every box a dictionary-mode object (~360 B and a slow load per read against ~100 B and an inlined getter here)
class Cached {
    constructor(getter) {
        this._getter = getter;
        this._value = undefined;
    }
    get value() {
        const getter = this._getter;
        if (getter !== undefined) {
            this._value = getter();
            this._getter = undefined;
        }
        return this._value;
    }
}
function cached(getter) {
    return new Cached(getter);
}
function nullish(input) {
    return input === null || input === undefined;
}
function cleanRegex(source) {
    const start = source.startsWith("^") ? 1 : 0;
    const end = source.endsWith("$") ? source.length - 1 : source.length;
    return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
    const ratio = val / step;
    const roundedRatio = Math.round(ratio);
    // `val` and `step` each round to a double before the division rounds again, so a true decimal multiple's quotient can sit up to 1.5 of these scaled epsilons from the integer. A 1x tolerance therefore rejected 2.03 as a multiple of 0.07; 4x covers the worst case with margin.
    const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
    if (Math.abs(ratio - roundedRatio) < tolerance)
        return 0;
    return ratio - roundedRatio;
}
const EVALUATING = /* @__PURE__*/ Symbol("evaluating");
function defineLazy(object, key, getter) {
    let value = undefined;
    Object.defineProperty(object, key, {
        get() {
            if (value === EVALUATING) {
                // Circular reference detected, return undefined to break the cycle
                return undefined;
            }
            if (value === undefined) {
                value = EVALUATING;
                value = getter();
            }
            return value;
        },
        set(v) {
            Object.defineProperty(object, key, {
                value: v,
                // configurable: true,
            });
            // object[key] = v;
        },
        configurable: true,
    });
}
function objectClone(obj) {
    return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
    Object.defineProperty(target, prop, {
        value,
        writable: true,
        enumerable: true,
        configurable: true,
    });
}
/**
 * Whichever object a def's `shape` currently answers from: the one the caller passed until the first read, the frozen copy after it.
 *
 * Its keys and descriptors read without invoking anything, which is what lets a discriminated union check its discriminator, and the cycle walk read a shape, without resolving a getter that references the schema being constructed. A def that answers `shape` from an accessor of its own has none.
 */
function rawShape(def) {
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    return desc?.get ? desc.get.raw : desc?.value;
}
// where a builder reads its source's keys and descriptors, resolving only a shape a def answers for itself. A shape resolves by object spread, so only its enumerable keys are ever part of it.
function sourceShape(schema) {
    return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
// a key whose value is not settled yet, self-caching so every read after the first gets the same one
function deferProp(target, key, getter) {
    Object.defineProperty(target, key, {
        get() {
            const value = getter();
            assignProp(this, key, value);
            return value;
        },
        enumerable: true,
        configurable: true,
    });
}
// Writes a settled key. A plain assignment is much cheaper than `defineProperty` and produces the same descriptor, but it runs whatever setter already answers to the key \u2014 an accessor this shape deferred, or an inherited one, which `__proto__` has on every object and prototype pollution can add for any name.
function putProp(target, key, value) {
    if (key in target)
        assignProp(target, key, value);
    else
        target[key] = value;
}
/**
 * Copies `keys` of `source`'s shape onto `target`, each value passed through `wrap`.
 *
 * A key the source has resolved is copied through now, so the derived shape states it outright and nothing has to resolve it to learn what it holds. A key the source still defers stays deferred, and reads back through the source's own `shape`, so it resolves once and both shapes get that one schema.
 */
function mirrorShape(target, source, keys, wrap) {
    const raw = sourceShape(source);
    for (const key of keys) {
        const desc = Object.getOwnPropertyDescriptor(raw, key);
        if (!desc.enumerable)
            continue;
        if (desc.get) {
            deferProp(target, key, () => {
                const value = source._zod.def.shape[key];
                return wrap ? wrap(value, key) : value;
            });
        }
        else
            putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
    }
}
// same, for a plain shape a caller passed rather than a schema's
function mirrorProps(target, source) {
    for (const key of Reflect.ownKeys(source)) {
        const desc = Object.getOwnPropertyDescriptor(source, key);
        if (!desc.enumerable)
            continue;
        if (desc.get)
            deferProp(target, key, () => source[key]);
        else
            putProp(target, key, desc.value);
    }
}
function mergeDefs(...defs) {
    const mergedDescriptors = {};
    for (const def of defs) {
        const descriptors = Object.getOwnPropertyDescriptors(def);
        Object.assign(mergedDescriptors, descriptors);
    }
    return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
    return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
    if (!path)
        return obj;
    return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
    const keys = Object.keys(promisesObj);
    const promises = keys.map((key) => promisesObj[key]);
    return Promise.all(promises).then((results) => {
        const resolvedObj = {};
        for (let i = 0; i < keys.length; i++) {
            resolvedObj[keys[i]] = results[i];
        }
        return resolvedObj;
    });
}
function randomString(length = 10) {
    const chars = "abcdefghijklmnopqrstuvwxyz";
    let str = "";
    for (let i = 0; i < length; i++) {
        str += chars[Math.floor(Math.random() * chars.length)];
    }
    return str;
}
function esc(str) {
    return JSON.stringify(str);
}
function slugify(input) {
    return input
        .toLowerCase()
        .trim()
        .replace(/[^\w\s-]/g, "")
        .replace(/[\s_-]+/g, "-")
        .replace(/^-+|-+$/g, "");
}
const captureStackTrace = ("captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => { });
function util_isObject(data) {
    return typeof data === "object" && data !== null && !Array.isArray(data);
}
const allowsEval = /* @__PURE__*/ (/* unused pure expression or super */ null && (cached(() => {
    // Skip the probe under `jitless`: strict CSPs report the caught `new Function` as a `securitypolicyviolation` even though the throw is swallowed.
    if (globalConfig.jitless) {
        return false;
    }
    // @ts-ignore
    if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
    }
    try {
        const F = Function;
        new F("");
        return true;
    }
    catch (_) {
        return false;
    }
})));
function isPlainObject(o) {
    if (util_isObject(o) === false)
        return false;
    // modified constructor
    const ctor = o.constructor;
    if (ctor === undefined)
        return true;
    if (typeof ctor !== "function")
        return true;
    // modified prototype
    const prot = ctor.prototype;
    if (util_isObject(prot) === false)
        return false;
    // ctor doesn't have static `isPrototypeOf`
    if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
        return false;
    }
    return true;
}
function shallowClone(o) {
    if (isPlainObject(o))
        return { ...o };
    if (Array.isArray(o))
        return [...o];
    if (o instanceof Map)
        return new Map(o);
    if (o instanceof Set)
        return new Set(o);
    return o;
}
function numKeys(data) {
    let keyCount = 0;
    for (const key in data) {
        if (Object.prototype.hasOwnProperty.call(data, key)) {
            keyCount++;
        }
    }
    return keyCount;
}
const getParsedType = (data) => {
    const t = typeof data;
    switch (t) {
        case "undefined":
            return "undefined";
        case "string":
            return "string";
        case "number":
            return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
            return "boolean";
        case "function":
            return "function";
        case "bigint":
            return "bigint";
        case "symbol":
            return "symbol";
        case "object":
            if (Array.isArray(data)) {
                return "array";
            }
            if (data === null) {
                return "null";
            }
            if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
                return "promise";
            }
            if (typeof Map !== "undefined" && data instanceof Map) {
                return "map";
            }
            if (typeof Set !== "undefined" && data instanceof Set) {
                return "set";
            }
            if (typeof Date !== "undefined" && data instanceof Date) {
                return "date";
            }
            // @ts-ignore
            if (typeof File !== "undefined" && data instanceof File) {
                return "file";
            }
            return "object";
        default:
            throw new Error(`Unknown data type: ${t}`);
    }
};
const propertyKeyTypes = /* @__PURE__*/ new Set(["string", "number", "symbol"]);
const primitiveTypes = /* @__PURE__*/ new Set([
    "string",
    "number",
    "bigint",
    "boolean",
    "symbol",
    "undefined",
]);
function escapeRegex(str) {
    return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
// zod-specific utils
function clone(inst, def, params) {
    const cl = new inst._zod.constr(def ?? inst._zod.def);
    if (!def || params?.parent)
        cl._zod.parent = inst;
    return cl;
}
function normalizeParams(_params) {
    const params = _params;
    if (!params)
        return {};
    if (typeof params === "string")
        return { error: () => params };
    if (params?.message !== undefined) {
        if (params?.error !== undefined)
            throw new Error("Cannot specify both `message` and `error` params");
        params.error = params.message;
    }
    delete params.message;
    if (typeof params.error === "string")
        return { ...params, error: () => params.error };
    return params;
}
function createTransparentProxy(getter) {
    let target;
    return new Proxy({}, {
        get(_, prop, receiver) {
            target ?? (target = getter());
            return Reflect.get(target, prop, receiver);
        },
        set(_, prop, value, receiver) {
            target ?? (target = getter());
            return Reflect.set(target, prop, value, receiver);
        },
        has(_, prop) {
            target ?? (target = getter());
            return Reflect.has(target, prop);
        },
        deleteProperty(_, prop) {
            target ?? (target = getter());
            return Reflect.deleteProperty(target, prop);
        },
        ownKeys(_) {
            target ?? (target = getter());
            return Reflect.ownKeys(target);
        },
        getOwnPropertyDescriptor(_, prop) {
            target ?? (target = getter());
            return Reflect.getOwnPropertyDescriptor(target, prop);
        },
        defineProperty(_, prop, descriptor) {
            target ?? (target = getter());
            return Reflect.defineProperty(target, prop, descriptor);
        },
    });
}
function stringifyPrimitive(value) {
    if (typeof value === "bigint")
        return value.toString() + "n";
    if (typeof value === "string")
        return `"${value}"`;
    return `${value}`;
}
function optionalKeys(shape) {
    return Object.keys(shape).filter((k) => {
        return shape[k]._zod.optin !== undefined && shape[k]._zod.optout === "optional";
    });
}
// Wrapped in a `@__PURE__` IIFE: esbuild never tree-shakes a top-level initializer that contains a member access on `Number`, so the bare object literal survived into every bundle.
const NUMBER_FORMAT_RANGES = /*@__PURE__*/ (() => ({
    safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    int32: [-2147483648, 2147483647],
    uint32: [0, 4294967295],
    float32: [-3.4028234663852886e38, 3.4028234663852886e38],
    float64: [-Number.MAX_VALUE, Number.MAX_VALUE],
}))();
const BIGINT_FORMAT_RANGES = {
    int64: [/* @__PURE__*/ BigInt("-9223372036854775808"), /* @__PURE__*/ BigInt("9223372036854775807")],
    uint64: [/* @__PURE__*/ BigInt(0), /* @__PURE__*/ BigInt("18446744073709551615")],
};
function util_pick(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".pick() cannot be used on object schemas containing refinements");
    }
    const newShape = {};
    mirrorShape(newShape, schema, maskedKeys(schema, mask));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
// the mask keys that select something, checked against the source's shape without resolving it
function maskedKeys(schema, mask) {
    const raw = sourceShape(schema);
    const keys = [];
    // `for...in` skips symbols, so a symbol in the mask would select nothing
    for (const key of Reflect.ownKeys(mask)) {
        if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
            throw new Error(`Unrecognized key: "${String(key)}"`);
        }
        if (mask[key])
            keys.push(key);
    }
    return keys;
}
function omit(schema, mask) {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(".omit() cannot be used on object schemas containing refinements");
    }
    const omitted = new Set(maskedKeys(schema, mask));
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
    return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to extend: expected a plain object");
    }
    const checks = schema._zod.def.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        // Only throw if new shape overlaps with existing shape. Use getOwnPropertyDescriptor to check key existence without accessing values
        const existingShape = sourceShape(schema);
        for (const key of Reflect.ownKeys(shape)) {
            if (Object.getOwnPropertyDescriptor(existingShape, key) !== undefined) {
                throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
            }
        }
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
// the source's keys, then the caller's overlaid on top
function extended(schema, shape) {
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
    mirrorProps(newShape, shape);
    return newShape;
}
function safeExtend(schema, shape) {
    if (!isPlainObject(shape)) {
        throw new Error("Invalid input to safeExtend: expected a plain object");
    }
    return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
    if (!b?._zod?.def) {
        throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
    }
    if (a._zod.def.checks?.length) {
        throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
    }
    const newShape = {};
    mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
    mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
    const def = mergeDefs(a._zod.def, {
        shape: newShape,
        get catchall() {
            return b._zod.def.catchall;
        },
        checks: b._zod.def.checks ?? [],
    });
    return clone(a, def);
}
function partial(Class, schema, mask, name = "partial") {
    const currDef = schema._zod.def;
    const checks = currDef.checks;
    const hasChecks = checks && checks.length > 0;
    if (hasChecks) {
        throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
    }
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class &&
        ((value, key) => (selected && !selected.has(key) ? value : new Class({ type: "optional", innerType: value }))));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class, schema, mask) {
    const selected = mask ? new Set(maskedKeys(schema, mask)) : undefined;
    const newShape = {};
    mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => 
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class({ type: "nonoptional", innerType: value }));
    return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
// invalid_type | too_big | too_small | invalid_format | not_multiple_of | unrecognized_keys | invalid_union | invalid_key | invalid_element | invalid_value | custom
function aborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue !== true) {
            return true;
        }
    }
    return false;
}
// Checks for explicit abort (continue === false), as opposed to implicit abort (continue === undefined). Used to respect `abort: true` in .refine() even for checks that have a `when` function.
function explicitlyAborted(x, startIndex = 0) {
    if (x.aborted === true)
        return true;
    for (let i = startIndex; i < x.issues.length; i++) {
        if (x.issues[i]?.continue === false) {
            return true;
        }
    }
    return false;
}
function prefixIssues(path, issues) {
    return issues.map((iss) => {
        var _a;
        (_a = iss).path ?? (_a.path = []);
        iss.path.unshift(path);
        return iss;
    });
}
function unwrapMessage(message) {
    return typeof message === "string" ? message : message?.message;
}
/* A check holds no link back to the schema it is attached to \u2014 the same check instance is shared by every clone of that schema \u2014 so the owner is stamped onto the issues a check just raised, at the only point where both are in scope. Runs on the failure path only; `start` is the issue count from before the check ran. */
/** The leading size checks of `defChecks` that set an upper bound, each paired with it. */
function sizeCaps(defChecks) {
    const caps = [];
    for (const ch of defChecks ?? []) {
        const d = ch._zod.def;
        // a later check may rewrite the value
        if (!/_(length|size)$|_equals$/.test(d.check))
            break;
        const max = d.maximum ?? d.length ?? d.size;
        if (max >= 0)
            caps.push([max, ch]);
    }
    return caps;
}
function attachSchema(issues, start, inst) {
    var _a;
    for (let i = start; i < issues.length; i++) {
        (_a = issues[i]).schema ?? (_a.schema = inst);
    }
}
function finalizeIssue(iss, ctx, config) {
    var _a;
    // A schema that raised an issue itself owns it outright, and outranks any stamp an enclosing check left in `attachSchema`. String formats and z.custom() are schema and check at once, so when they act as a check they defer to that stamp instead.
    const traits = iss.inst?._zod?.traits;
    if (traits?.has("$ZodType")) {
        if (traits.has("$ZodCheck"))
            (_a = iss).schema ?? (_a.schema = iss.inst);
        else
            iss.schema = iss.inst;
    }
    // Decreasing specificity, first map to return a message wins. `inst` is whatever raised the issue, so a check's own map outranks the owning schema's.
    const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : undefined;
    const message = iss.message
        ? iss.message
        : (unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ??
            unwrapMessage(schemaError?.(iss)) ??
            unwrapMessage(ctx?.error?.(iss)) ??
            unwrapMessage(config.customError?.(iss)) ??
            unwrapMessage(config.localeError?.(iss)) ??
            "Invalid input");
    // an explicit own-key copy beats object rest with excluded keys, which v8 routes through a generic runtime call; Object.keys rather than for-in so an issue pushed with a prototype does not leak inherited keys, and an own __proto__ key is dropped rather than assigned through the setter
    const full = {};
    for (const k of Object.keys(iss)) {
        if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
            continue;
        full[k] = iss[k];
    }
    full.path ?? (full.path = []);
    full.message = message;
    if (ctx?.reportInput) {
        full.input = iss.input;
    }
    return full;
}
function getSizableOrigin(input) {
    if (input instanceof Set)
        return "set";
    if (input instanceof Map)
        return "map";
    // @ts-ignore
    if (input instanceof File)
        return "file";
    return "unknown";
}
const highSurrogate = /[\uD800-\uDBFF]/;
// Code points in `str`: a surrogate pair counts once, a lone surrogate as itself. Hand-rolled because the string iterator allocates and runs ~250x slower on this path; the regex probe exits ~50x quicker for a string with no astral characters.
function codePointLength(str) {
    const units = str.length;
    if (!highSurrogate.test(str))
        return units;
    let count = units;
    for (let i = 0; i < units - 1; i++) {
        if ((str.charCodeAt(i) & 0xfc00) === 0xd800 && (str.charCodeAt(i + 1) & 0xfc00) === 0xdc00) {
            count--;
            i++;
        }
    }
    return count;
}
function getLengthableOrigin(input) {
    if (Array.isArray(input))
        return "array";
    if (typeof input === "string")
        return "string";
    return "unknown";
}
function parsedType(data) {
    const t = typeof data;
    switch (t) {
        case "number": {
            return Number.isNaN(data) ? "nan" : "number";
        }
        case "object": {
            if (data === null) {
                return "null";
            }
            if (Array.isArray(data)) {
                return "array";
            }
            const obj = data;
            if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
                return obj.constructor.name;
            }
        }
    }
    return t;
}
function issue(...args) {
    const [iss, input, inst] = args;
    if (typeof iss === "string") {
        return {
            message: iss,
            code: "custom",
            input,
            inst,
        };
    }
    return { ...iss };
}
function cleanEnum(obj) {
    return Object.entries(obj)
        .filter(([k, _]) => {
        // return true if NaN, meaning it's not a number, thus a string key
        return Number.isNaN(Number.parseInt(k, 10));
    })
        .map((el) => el[1]);
}
// Codec utility functions
function base64ToUint8Array(base64) {
    const binaryString = atob(base64);
    const bytes = new Uint8Array(binaryString.length);
    for (let i = 0; i < binaryString.length; i++) {
        bytes[i] = binaryString.charCodeAt(i);
    }
    return bytes;
}
function uint8ArrayToBase64(bytes) {
    let binaryString = "";
    for (let i = 0; i < bytes.length; i++) {
        binaryString += String.fromCharCode(bytes[i]);
    }
    return btoa(binaryString);
}
function base64urlToUint8Array(base64url) {
    const base64 = base64url.replace(/-/g, "+").replace(/_/g, "/");
    const padding = "=".repeat((4 - (base64.length % 4)) % 4);
    return base64ToUint8Array(base64 + padding);
}
function uint8ArrayToBase64url(bytes) {
    return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
    const cleanHex = hex.replace(/^0x/, "");
    if (cleanHex.length % 2 !== 0) {
        throw new Error("Invalid hex string length");
    }
    const bytes = new Uint8Array(cleanHex.length / 2);
    for (let i = 0; i < cleanHex.length; i += 2) {
        bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
    }
    return bytes;
}
function uint8ArrayToHex(bytes) {
    return Array.from(bytes)
        .map((b) => b.toString(16).padStart(2, "0"))
        .join("");
}
// instanceof
class Class {
    constructor(..._args) { }
}
//////////    PROTOTYPE INSTALLERS     //////////
//
// Members live on the prototype and materialize per instance on first read, which keeps own-property count under the step where V8 stops using inline slots. Changing anything here means re-measuring runtime, memory and bundle size together \u2014 see "The three axes" in AGENTS.md.
/**
 * Installs a trait's members on its prototype. Each value builds that member for the instance on first read; the built value shadows the accessor as an own property, so a detached `const { parse } = schema` keeps working.
 *
 * Call this from a `proto` initializer, which runs once per prototype \u2014 never per instance.
 */
function members(proto, table) {
    for (const key in table) {
        const desc = Object.getOwnPropertyDescriptor(table, key);
        // a getter installs as written, so it stays live: `description` reads through to the registry on every access. not enumerable: an object literal's is, and a prototype member never was
        if (desc.get)
            Object.defineProperty(proto, key, { ...desc, enumerable: false });
        // a method materializes bound on first read, which is what keeps a detached member working: `const opt = schema.optional; opt()`
        else
            defineBound(proto, key, desc.value);
    }
}
/** Shadows a prototype member with an own value, so a getter that builds from the instance runs once. */
function own(inst, key, value, enumerable = true) {
    Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
    return value;
}
/** Like {@link own}, for a member that was never an own data property and has to stay out of `Object.keys`. */
function hide(inst, key, value) {
    return own(inst, key, value, false);
}
/** Adds members a table derives from the instance: each builds on first read and shadows as own data, and assignment shadows the same way, as when these were own properties. */
function derived(computes, table) {
    for (const key in computes) {
        const compute = computes[key];
        // an object literal's accessor is configurable and enumerable, and `members` copies the descriptor as written
        Object.defineProperty(table, key, {
            configurable: true,
            enumerable: true,
            get() {
                return own(this, key, compute(this));
            },
            set(value) {
                own(this, key, value);
            },
        });
    }
    return table;
}
function defineBound(proto, key, fn) {
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // vitest's spyOn calls a prototype getter bare to find the function it wraps, so a nullish receiver answers the raw method
            return this == null ? fn : own(this, key, fn.bind(this));
        },
        set(value) {
            own(this, key, value);
        },
    });
}
/** Returns the prototype to install on, or `undefined` if this group is already installed on it. */
function claim(inst, sentinel) {
    const proto = Object.getPrototypeOf(inst);
    // Runs on every construction, so `in` rather than the costlier `hasOwnProperty.call`. Sentinels are keys the group itself defines.
    return sentinel in proto ? undefined : proto;
}
// The internals whose init chain is installing. A second call for the same one is a derived constructor overriding its base, so it must not construct another schema in between or the override is dropped.
let installing;
// Set while a getter is running, so a value that resolved through a recursion break is not memoized. One shared descriptor shadows the key for the duration, which costs no per-key allocation.
let broke = false;
const breaker = {
    configurable: true,
    get() {
        broke = true;
        return undefined;
    },
};
/**
 * Installs a lazily-derived internal on the `_zod` prototype of `inst`'s
 * constructor, computed from the internals object itself and cached there on
 * first read. One accessor per constructor rather than one per instance.
 */
function defineLazyInternal(inst, key, compute) {
    const proto = Object.getPrototypeOf(inst._zod);
    if (key in proto && installing !== inst._zod) {
        // A repeat construction: everything is installed already. Cleared here so the reference is not held past the first construction of every type.
        installing = undefined;
        return;
    }
    installing = inst._zod;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing so a re-entrant read from a recursive schema resolves to undefined instead of running the getter again.
            Object.defineProperty(this, key, breaker);
            const outer = broke;
            broke = false;
            try {
                const value = compute(this);
                // A result that resolved through a recursion break is recomputed once the graph is complete; everything else memoizes, undefined included.
                if (broke)
                    delete this[key];
                else
                    Object.defineProperty(this, key, { configurable: true, writable: true, value });
                broke = broke || outer;
                return value;
            }
            catch (err) {
                // A compute that threw memoizes nothing, so a later read runs it again and fails the same way. The shadow goes with it, since leaving it installed would answer undefined for every later read.
                delete this[key];
                broke = broke || outer;
                throw err;
            }
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, value });
        },
    });
}
/**
 * Installs `key` on `inst`'s prototype, computed by `make` on first read and cached there as an own
 * data property. One accessor per constructor rather than one per instance, because an own accessor
 * puts every instance after the first into v8 dictionary mode. The key doubles as the sentinel.
 */
function installLazyProp(inst, key, make, enumerable) {
    const proto = claim(inst, key);
    if (!proto)
        return;
    Object.defineProperty(proto, key, {
        configurable: true,
        get() {
            // Shadowed before computing, so a re-entrant read from a self-referential shape resolves to undefined instead of running the getter again. A data property rather than an accessor: an own accessor is the dictionary-mode transition this exists to avoid.
            const desc = { configurable: true, writable: true, enumerable, value: undefined };
            Object.defineProperty(this, key, desc);
            // a compute that throws leaves the shadow behind, so later reads answer undefined instead of re-throwing; `defineLazy` did the same, and `defineLazyInternal`'s delete-on-catch would cost bytes in every bundle for a case only a throwing user getter reaches
            desc.value = make(this);
            Object.defineProperty(this, key, desc);
            return desc.value;
        },
        set(value) {
            Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
        },
    });
}
/** Marks the thunk `_catch` synthesises for a constant catch value. `Function.length` cannot tell that thunk from a user callback \u2014 rest and defaulted parameters both report arity 0 \u2014 and a user callback reads `ctx.error`, whose issues only finalize correctly against the caller's per-parse error map. Provenance can say what arity cannot. A plain string key rather than `Symbol.for`, whose call at module scope no bundler can prove pure \u2014 the same shape that anchored `urlCanParse` into every build. */
const CONSTANT_CATCH = "~constantCatch";
/** Wraps a constant catch value in a thunk tagged with {@link CONSTANT_CATCH}. */
function constantCatch(value) {
    const fn = () => value;
    fn[CONSTANT_CATCH] = true;
    return fn;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/core.js
var _a;

/** A special constant with type `never` */
const NEVER = /*@__PURE__*/ Object.freeze({
    status: "aborted",
});
/* Shared descriptor for installing `_zod`; defineProperty reads it
 * synchronously, so reusing one object avoids a per-instance allocation. */
const _zodDesc = { value: undefined, enumerable: false };
// null where suppressing the capture would be unrecoverable: `parse()` puts the frames back with `captureStackTrace`, so without it the throw would lose its stack. also latched to null once `stackTraceLimit` proves unassignable, which a realm can do at any point by hardening Error
let _E = "captureStackTrace" in Error ? Error : null;
// v8 captures a stack trace inside the Error constructor, which dominates a failed parse; costs only the frames, and parse() restores those. the constructor must RUN: Object.create is cheaper and passes instanceof, but Error.isError and util.types.isNativeError check an internal slot
function newError(Definition) {
    const E = _E;
    if (E) {
        const saved = E.stackTraceLimit;
        if (typeof saved === "number") {
            try {
                E.stackTraceLimit = 0;
            }
            catch {
                _E = null;
                return new Definition();
            }
            try {
                return new Definition();
            }
            finally {
                E.stackTraceLimit = saved;
            }
        }
    }
    return new Definition();
}
function $constructor(name, initializer, 
/** This trait's members, installed once on every prototype that composes it. They cannot be declared in the initializer above: that runs per instance, and the prototype is shared. */
proto, params) {
    // Prototype for this constructor's `_zod` internals. Lazily-derived fields (`values`, `pattern`, `optin`, \u2026) install here once rather than as an accessor on every instance.
    const zodProto = {};
    // Assigning the fields in the constructor body is what gives instances in-object slots; building the object literally and reparenting it costs a second allocation and a generic property copy.
    function Internals(def) {
        this.def = def;
        this.constr = _;
        this.traits = new Set();
    }
    Internals.prototype = zodProto;
    const protoMembers = proto;
    // One trait's members land on every prototype whose chain composes it, so the answer is per prototype rather than per trait.
    const initialized = protoMembers && new WeakSet();
    function init(inst, def) {
        if (!inst._zod) {
            _zodDesc.value = new Internals(def);
            try {
                Object.defineProperty(inst, "_zod", _zodDesc);
            }
            finally {
                // Cleared even on throw, so the shared descriptor never leaks one instance's internals into the next.
                _zodDesc.value = undefined;
            }
        }
        else if (inst._zod.traits.has(name)) {
            return;
        }
        inst._zod.traits.add(name);
        initializer(inst, def);
        if (initialized) {
            // `super(def)` from a user subclass gives `this` a prototype the subclass owns, and installing there would overwrite whatever the subclass declared. `constr` built the instance, so its prototype is the one below the subclass's that should carry the members. A receiver whose chain never reaches that prototype installs on its own, which for a plain object handed straight to `init` means `Object.prototype` \u2014 unchanged from before.
            const own = Object.getPrototypeOf(inst);
            const ctorProto = inst._zod.constr.prototype;
            let up = own;
            while (up && up !== ctorProto)
                up = Object.getPrototypeOf(up);
            const target = up ?? own;
            if (!initialized.has(target)) {
                initialized.add(target);
                members(target, protoMembers);
            }
        }
        // support prototype modifications; for-in avoids the array allocation of Object.keys on the (usually empty) prototype
        const proto = _.prototype;
        for (const k in proto) {
            if (!Object.prototype.hasOwnProperty.call(proto, k))
                continue;
            if (!(k in inst)) {
                inst[k] = proto[k].bind(inst);
            }
        }
    }
    // doesn't work if Parent has a constructor with arguments
    const Parent = params?.Parent ?? Object;
    class Definition extends Parent {
    }
    Object.defineProperty(Definition, "name", { value: name });
    function _(def) {
        const inst = params?.Parent ? newError(Definition) : this;
        init(inst, def);
        const deferred = inst._zod.deferred;
        if (deferred) {
            for (const fn of deferred) {
                fn();
            }
            // Released: initializers run once, and the list would otherwise be retained for the schema's lifetime.
            inst._zod.deferred = undefined;
        }
        // Global post-processor hook. Internal: installed by `import "zod/compile"` to enable AOT compilation for every constructed schema. Runs last, once the instance is fully built, because it hands the instance to compile(). The post-processor is expected to be reentrancy-guarded by its own implementation.
        const pp = globalThis.__zod_globalConfig?.postProcessor;
        if (pp)
            pp(inst);
        return inst;
    }
    Object.defineProperty(_, "init", { value: init });
    Object.defineProperty(_, Symbol.hasInstance, {
        value: (inst) => {
            if (params?.Parent && inst instanceof params.Parent)
                return true;
            return inst?._zod?.traits?.has(name);
        },
    });
    Object.defineProperty(_, "name", { value: name });
    return _;
}
//////////////////////////////   UTILITIES   ///////////////////////////////////////
const $brand = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("zod_brand")));
class $ZodAsyncError extends Error {
    constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
    }
}
class $ZodEncodeError extends Error {
    constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
    }
}
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
const core_globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
    if (newConfig)
        Object.assign(core_globalConfig, newConfig);
    return core_globalConfig;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/checks.js
// import { $ZodType } from "./schemas.js";



const $ZodCheck = /*@__PURE__*/ $constructor("$ZodCheck", (inst, def) => {
    var _a;
    inst._zod ?? (inst._zod = {});
    inst._zod.def = def;
    (_a = inst._zod).onattach ?? (_a.onattach = []);
});
/** Default `when` for size-based checks: run only on non-nullish values with a `size`. */
const _whenHasSize = (payload) => {
    const val = payload.value;
    return !util.nullish(val) && val.size !== undefined;
};
/** Default `when` for length-based checks: run only on non-nullish values with a `length`. */
const _whenHasLength = (payload) => {
    const val = payload.value;
    return !nullish(val) && val.length !== undefined;
};
const numericOriginMap = {
    number: "number",
    bigint: "bigint",
    object: "date",
};
const $ZodCheckLessThan = /*@__PURE__*/ $constructor("$ZodCheckLessThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_big",
            maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckGreaterThan = /*@__PURE__*/ $constructor("$ZodCheckGreaterThan", (inst, def) => {
    $ZodCheck.init(inst, def);
    const origin = numericOriginMap[typeof def.value];
    inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
            return;
        }
        payload.issues.push({
            origin: numericOriginMap[typeof payload.value] ?? origin,
            code: "too_small",
            minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
            input: payload.value,
            inclusive: def.inclusive,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMultipleOf = 
/*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMultipleOf", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
            throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint"
            ? // `value % 0n` throws, and nothing is a multiple of zero \u2014 the number branch already fails this way via NaN
                def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
            : util.floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
            return;
        payload.issues.push({
            origin: typeof payload.value,
            code: "not_multiple_of",
            divisor: def.value,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckNumberFormat = /*@__PURE__*/ $constructor("$ZodCheckNumberFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    def.format = def.format || "float64";
    const isInt = def.format?.includes("int");
    const origin = isInt ? "int" : "number";
    const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
            if (!Number.isInteger(input)) {
                // invalid_format issue
                // payload.issues.push({
                //   expected: def.format,
                //   format: def.format,
                //   code: "invalid_format",
                //   input,
                //   inst,
                // });
                // invalid_type issue
                payload.issues.push({
                    expected: origin,
                    format: def.format,
                    code: "invalid_type",
                    continue: false,
                    input,
                    inst,
                });
                return;
                // not_multiple_of issue
                // payload.issues.push({
                //   code: "not_multiple_of",
                //   origin: "number",
                //   input,
                //   inst,
                //   divisor: 1,
                // });
            }
            if (!Number.isSafeInteger(input)) {
                if (input > 0) {
                    // too_big
                    payload.issues.push({
                        input,
                        code: "too_big",
                        maximum: Number.MAX_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                else {
                    // too_small
                    payload.issues.push({
                        input,
                        code: "too_small",
                        minimum: Number.MIN_SAFE_INTEGER,
                        note: "Integers must be within the safe integer range.",
                        inst,
                        origin,
                        inclusive: true,
                        continue: !def.abort,
                    });
                }
                return;
            }
        }
        if (input < minimum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_small",
                minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "number",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
});
const $ZodCheckBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckBigIntFormat", (inst, def) => {
    $ZodCheck.init(inst, def); // no format checks
    const [minimum, maximum] = util.BIGINT_FORMAT_RANGES[def.format];
    inst._zod.check = (payload) => {
        const input = payload.value;
        if (input < minimum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_small",
                minimum: minimum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
        if (input > maximum) {
            payload.issues.push({
                origin: "bigint",
                input,
                code: "too_big",
                maximum,
                inclusive: true,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodCheckMaxSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMaxSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size <= def.maximum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMinSize = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMinSize", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size >= def.minimum)
            return;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckSizeEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckSizeEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasSize);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const size = input.size;
        if (size === def.size)
            return;
        const tooBig = size > def.size;
        payload.issues.push({
            origin: util.getSizableOrigin(input),
            ...(tooBig ? { code: "too_big", maximum: def.size } : { code: "too_small", minimum: def.size }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckMaxLength = /*@__PURE__*/ $constructor("$ZodCheckMaxLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // Strings are measured in Unicode code points, not UTF-16 units. A code point is at most two units, so a string that already fits in units fits in code points; only an overflow has to be counted.
        const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
        if (length <= def.maximum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_big",
            maximum: def.maximum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckMinLength = /*@__PURE__*/ $constructor("$ZodCheckMinLength", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so fewer units than the floor can never reach it and twice the floor always clears it. Only in between is the exact count in doubt.
        const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2
            ? codePointLength(input)
            : units;
        if (length >= def.minimum)
            return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
            origin,
            code: "too_small",
            minimum: def.minimum,
            inclusive: true,
            input,
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLengthEquals = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLengthEquals", (inst, def) => {
    var _a;
    $ZodCheck.init(inst, def);
    (_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
    inst._zod.check = (payload) => {
        const input = payload.value;
        const units = input.length;
        // A code point is one or two UTF-16 units, so outside `[length, length * 2]` units the target is missed either way \u2014 and missed in the same direction in both measures.
        const length = typeof input === "string" && units >= def.length && units <= def.length * 2
            ? util.codePointLength(input)
            : units;
        if (length === def.length)
            return;
        const origin = util.getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
            origin,
            ...(tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length }),
            inclusive: true,
            exact: true,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStringFormat = /*@__PURE__*/ $constructor("$ZodCheckStringFormat", (inst, def) => {
    var _a, _b;
    $ZodCheck.init(inst, def);
    if (def.pattern)
        (_a = inst._zod).check ?? (_a.check = (payload) => {
            def.pattern.lastIndex = 0;
            if (def.pattern.test(payload.value))
                return;
            payload.issues.push({
                origin: "string",
                code: "invalid_format",
                format: def.format,
                input: payload.value,
                ...(def.pattern ? { pattern: def.pattern.toString() } : {}),
                inst,
                continue: !def.abort,
            });
        });
    else
        (_b = inst._zod).check ?? (_b.check = () => { });
});
const $ZodCheckRegex = /*@__PURE__*/ $constructor("$ZodCheckRegex", (inst, def) => {
    $ZodCheckStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "regex",
            input: payload.value,
            pattern: def.pattern.toString(),
            inst,
            continue: !def.abort,
        });
    };
});
const $ZodCheckLowerCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckLowerCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.lowercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckUpperCase = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckUpperCase", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.uppercase);
    $ZodCheckStringFormat.init(inst, def);
})));
const $ZodCheckIncludes = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckIncludes", (inst, def) => {
    $ZodCheck.init(inst, def);
    const escapedRegex = util.escapeRegex(def.includes);
    // `String.prototype.includes(sub, position)` matches `sub` at `position`
    // OR LATER, so the pattern must allow at least `position` leading chars
    // (`{N,}`), not exactly `position` chars (`{N}`).
    const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
    def.pattern = pattern;
    inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "includes",
            includes: def.includes,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckStartsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckStartsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`^${util.escapeRegex(def.prefix)}.*`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "starts_with",
            prefix: def.prefix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckEndsWith = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckEndsWith", (inst, def) => {
    $ZodCheck.init(inst, def);
    const pattern = new RegExp(`.*${util.escapeRegex(def.suffix)}$`);
    def.pattern ?? (def.pattern = pattern);
    inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
            return;
        payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: "ends_with",
            suffix: def.suffix,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
///////////////////////////////////
/////    $ZodCheckProperty    /////
///////////////////////////////////
function handleCheckPropertyResult(result, payload, property) {
    if (result.issues.length) {
        payload.issues.push(...util.prefixIssues(property, result.issues));
    }
}
const $ZodCheckProperty = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperty", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        const result = def.schema._zod.run({
            value: payload.value[def.property],
            issues: [],
        }, {});
        if (result instanceof Promise) {
            return result.then((result) => handleCheckPropertyResult(result, payload, def.property));
        }
        handleCheckPropertyResult(result, payload, def.property);
        return;
    };
})));
const $ZodCheckProperties = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckProperties", (inst, def) => {
    $ZodCheck.init(inst, def);
    util.hide(inst, Symbol.iterator, function* () {
        yield inst;
    });
    // key and schema snapshotted together: reading one live and the other cached lets a later mutation of the caller's shape object pair a stale key with a missing schema
    let entries;
    inst._zod.check = (payload) => {
        // the base schema already typed the value, so only a nullish one is rejected here: the properties read on a primitive too, matching z.property() on a string's length
        if (payload.value == null) {
            payload.issues.push({ expected: "object", code: "invalid_type", input: payload.value, inst });
            return undefined;
        }
        entries ?? (entries = Reflect.ownKeys(def.shape).map((key) => [key, def.shape[key]]));
        const input = payload.value;
        let proms;
        for (const [key, schema] of entries) {
            const result = schema._zod.run({ value: input[key], issues: [] }, {});
            if (result instanceof Promise) {
                proms ?? (proms = []);
                proms.push(result.then((result) => handleCheckPropertyResult(result, payload, key)));
            }
            else {
                handleCheckPropertyResult(result, payload, key);
            }
        }
        if (proms)
            return Promise.all(proms).then(() => undefined);
        return undefined;
    };
})));
const $ZodCheckMimeType = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckMimeType", (inst, def) => {
    $ZodCheck.init(inst, def);
    const mimeSet = new Set(def.mime);
    inst._zod.check = (payload) => {
        if (mimeSet.has(payload.value.type))
            return;
        payload.issues.push({
            code: "invalid_value",
            values: def.mime,
            input: payload.value.type,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCheckOverwrite = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCheckOverwrite", (inst, def) => {
    $ZodCheck.init(inst, def);
    inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
    };
})));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/regexes.js

/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const cuid = /^[cC][0-9a-z]{6,}$/;
const cuid2 = /^[0-9a-z]+$/;
const ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
const xid = /^[0-9a-vA-V]{20}$/;
const ksuid = /^[A-Za-z0-9]{27}$/;
const nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
    return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
/** ISO 8601-1 duration regex. Does not support the 8601-2 extensions like negative durations or fractional/negative components. */
const duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
/** Implements ISO 8601-2 extensions like explicit +- prefixes, mixing weeks with other units, and fractional/negative components. */
const extendedDuration = /^[-+]?P(?!$)(?:(?:[-+]?\d+Y)|(?:[-+]?\d+[.,]\d+Y$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:(?:[-+]?\d+W)|(?:[-+]?\d+[.,]\d+W$))?(?:(?:[-+]?\d+D)|(?:[-+]?\d+[.,]\d+D$))?(?:T(?=[\d+-])(?:(?:[-+]?\d+H)|(?:[-+]?\d+[.,]\d+H$))?(?:(?:[-+]?\d+M)|(?:[-+]?\d+[.,]\d+M$))?(?:[-+]?\d+(?:[.,]\d+)?S)?)??$/;
/** A regex for any UUID-like identifier: 8-4-4-4-12 hex pattern */
const guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
/** Returns a regex for validating an RFC 9562/4122 UUID.
 *
 * @param version Optionally specify a version 1-8. If no version is specified, all versions are supported. */
const uuid = (version) => {
    if (!version)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
    return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
const uuid4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(4)));
const uuid6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(6)));
const uuid7 = /*@__PURE__*/ (/* unused pure expression or super */ null && (uuid(7)));
/** Practical email validation */
const email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
/** Equivalent to the HTML5 input[type=email] validation implemented by browsers. Source: https://developer.mozilla.org/en-US/docs/Web/HTML/Element/input/email */
const html5Email = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** The classic emailregex.com regex for RFC 5322-compliant emails */
const rfc5322Email = /^(([^<>()\[\]\\.,;:\s@"]+(\.[^<>()\[\]\\.,;:\s@"]+)*)|(".+"))@((\[[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}])|(([a-zA-Z\-0-9]+\.)+[a-zA-Z]{2,}))$/;
/** A loose regex that allows Unicode characters, enforces length limits, and that's about it. */
const unicodeEmail = /^[^\s@"]{1,64}@[^\s@]{1,255}$/u;
const idnEmail = (/* unused pure expression or super */ null && (unicodeEmail));
const browserEmail = /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
// from https://thekevinscott.com/emojis-in-javascript/#writing-a-regular-expression
// Single character class, not an alternation: the two properties overlap (U+1F9B0-U+1F9B3), so `(A|B)+` backtracks exponentially on a failed match. The leading lookahead then demands one anchor \u2014 a pictograph, a regional indicator, or the enclosing keycap \u2014 because `\p{Emoji_Component}` on its own covers ASCII digits, `#`, `*`, ZWJ, variation selectors and skin tone modifiers, none of which is an emoji without a base.
const _emoji = (/* unused pure expression or super */ null && (`^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`));
function emoji() {
    return new RegExp(_emoji, "u");
}
const ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
const ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
const mac = (delimiter) => {
    const escapedDelim = util.escapeRegex(delimiter ?? ":");
    return new RegExp(`^(?:[0-9A-F]{2}${escapedDelim}){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}${escapedDelim}){5}[0-9a-f]{2}$`);
};
const cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
const cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
// https://stackoverflow.com/questions/7860392/determine-if-string-is-in-base64-using-javascript
const base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
const base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
// based on https://stackoverflow.com/questions/106179/regular-expression-to-match-dns-hostname-or-ip-address
// export const hostname: RegExp = /^([a-zA-Z0-9-]+\.)*[a-zA-Z0-9-]+$/;
const hostname = /^(?=.{1,253}\.?$)[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[-0-9a-zA-Z]{0,61}[0-9a-zA-Z])?)*\.?$/;
const domain = /^(?=.{1,253}$)([a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z]{2,63}$/;
const httpProtocol = /^https?$/;
// https://blog.stevenlevithan.com/archives/validate-phone-number#r4-3 (regex sans spaces) E.164: leading digit must be 1-9; total digits (excluding '+') between 7-15
const e164 = /^\+[1-9]\d{6,14}$/;
// Credit card shape: 12\u201319 digits, optionally separated by single spaces or single hyphens. ISO/IEC 7812 caps the PAN at 19 digits; 12 is the shortest issued length (Maestro).
const creditCard = /^\d(?:[ -]?\d){11,18}$/;
// ISO 4217 alpha codes from the SIX list, regenerated by scripts/update-iso-4217.ts
const currencyCode = /^(?:AED|AFN|ALL|AMD|AOA|ARS|AUD|AWG|AZN|BAM|BBD|BDT|BHD|BIF|BMD|BND|BOB|BOV|BRL|BSD|BTN|BWP|BYN|BZD|CAD|CDF|CHE|CHF|CHW|CLF|CLP|CNY|COP|COU|CRC|CUP|CVE|CZK|DJF|DKK|DOP|DZD|EGP|ERN|ETB|EUR|FJD|FKP|GBP|GEL|GHS|GIP|GMD|GNF|GTQ|GYD|HKD|HNL|HTG|HUF|IDR|ILS|INR|IQD|IRR|ISK|JMD|JOD|JPY|KES|KGS|KHR|KMF|KPW|KRW|KWD|KYD|KZT|LAK|LBP|LKR|LRD|LSL|LYD|MAD|MDL|MGA|MKD|MMK|MNT|MOP|MRU|MUR|MVR|MWK|MXN|MXV|MYR|MZN|NAD|NGN|NIO|NOK|NPR|NZD|OMR|PAB|PEN|PGK|PHP|PKR|PLN|PYG|QAR|RON|RSD|RUB|RWF|SAR|SBD|SCR|SDG|SEK|SGD|SHP|SLE|SOS|SRD|SSP|STN|SVC|SYP|SZL|THB|TJS|TMT|TND|TOP|TRY|TTD|TWD|TZS|UAH|UGX|USD|USN|UYI|UYU|UYW|UZS|VED|VES|VND|VUV|WST|XAD|XAF|XAG|XAU|XBA|XBB|XBC|XBD|XCD|XCG|XDR|XOF|XPD|XPF|XPT|XSU|XTS|XUA|XXX|YER|ZAR|ZMW|ZWG)$/;
// iban electronic format: 2-letter country, check digits 02-98 (the only values `98 - remainder` can produce), 11-30 bban characters
const iban = /^[A-Z]{2}(?!00|01|99)\d{2}[A-Z0-9]{11,30}$/;
const dateSource = (/* unused pure expression or super */ null && (`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`));
/** Anchors a pattern source. The interpolation lives here rather than at the call site because
 * esbuild will not drop a `@__PURE__` call whose own argument interpolates a variable, but it
 * will drop `anchor(dateSource)`. Keeping it inline pinned `date` into every bundle. */
function regexes_anchor(source) {
    return new RegExp(`^${source}$`);
}
const date = /*@__PURE__*/ (/* unused pure expression or super */ null && (regexes_anchor(dateSource)));
function timeSource(args) {
    const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
    const regex = typeof args.precision === "number"
        ? args.precision === -1
            ? `${hhmm}`
            : args.precision === 0
                ? `${hhmm}:[0-5]\\d`
                : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`
        : args.seconds
            ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?`
            : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
    return regex;
}
function time(args) {
    return new RegExp(`^${timeSource(args)}$`);
}
// Adapted from https://stackoverflow.com/a/3143231
function datetime(args) {
    const opts = ["Z"];
    // if (args.offset) opts.push(`([+-]\\d{2}:\\d{2})`);
    if (args.offset)
        opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
    // RFC 3339 mandates seconds wherever the time carries a `Z` or an offset, so only the unqualified form `local` adds may omit them
    const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
    const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
    return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
// the unbounded form of `string()` as a literal, so every plain string shares one instance instead of building its own
const anyString = /^[\s\S]{0,}$/;
const string = (params) => {
    const regex = params ? `[\\s\\S]{${params?.minimum ?? 0},${params?.maximum ?? ""}}` : `[\\s\\S]*`;
    return new RegExp(`^${regex}$`);
};
const bigint = /^-?\d+n?$/;
const integer = /^-?\d+$/;
const number = /^-?\d+(?:\.\d+)?$/;
const regexes_boolean = /^(?:true|false)$/i;
const _null = /^null$/i;

const _undefined = /^undefined$/i;

// regex for string with no uppercase letters
const lowercase = /^[^A-Z]*$/;
// regex for string with no lowercase letters
const uppercase = /^[^a-z]*$/;
// regex for hexadecimal strings (any length)
const hex = /^[0-9a-fA-F]*$/;
// Hash regexes for different algorithms and encodings
// Helper function to create base64 regex with exact length and padding
function fixedBase64(bodyLength, padding) {
    return new RegExp(`^[A-Za-z0-9+/]{${bodyLength}}${padding}$`);
}
// Helper function to create base64url regex with exact length (no padding)
function fixedBase64url(length) {
    return new RegExp(`^[A-Za-z0-9_-]{${length}}$`);
}
// MD5 (16 bytes): base64 = 24 chars total (22 + "==")
const md5_hex = /^[0-9a-fA-F]{32}$/;
const md5_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(22, "==")));
const md5_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(22)));
// SHA1 (20 bytes): base64 = 28 chars total (27 + "=")
const sha1_hex = /^[0-9a-fA-F]{40}$/;
const sha1_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(27, "=")));
const sha1_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(27)));
// SHA256 (32 bytes): base64 = 44 chars total (43 + "=")
const sha256_hex = /^[0-9a-fA-F]{64}$/;
const sha256_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(43, "=")));
const sha256_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(43)));
// SHA384 (48 bytes): base64 = 64 chars total (no padding)
const sha384_hex = /^[0-9a-fA-F]{96}$/;
const sha384_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(64, "")));
const sha384_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(64)));
// SHA512 (64 bytes): base64 = 88 chars total (86 + "==")
const sha512_hex = /^[0-9a-fA-F]{128}$/;
const sha512_base64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64(86, "==")));
const sha512_base64url = /*@__PURE__*/ (/* unused pure expression or super */ null && (fixedBase64url(86)));

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/versions.js
const version = {
    major: 4,
    minor: 6,
    patch: 7,
};

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/schemas.js







const $ZodType = /*@__PURE__*/ $constructor("$ZodType", (inst, def) => {
    var _a;
    inst ?? (inst = {});
    inst._zod.def = def; // set _def property
    inst._zod.bag = inst._zod.bag || {}; // initialize _bag object
    inst._zod.version = version;
    const defChecks = inst._zod.def.checks;
    // if inst is itself a checks.$ZodCheck, run it as a check
    const checks = inst._zod.traits.has("$ZodCheck")
        ? [inst, ...(defChecks ?? [])]
        : defChecks?.length
            ? [...defChecks]
            : [];
    for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
            fn(inst);
        }
    }
    if (checks.length === 0) {
        // deferred initializer inst._zod.parse is not yet defined
        (_a = inst._zod).deferred ?? (_a.deferred = []);
        inst._zod.deferred?.push(() => {
            inst._zod.run = inst._zod.parse;
        });
    }
    else {
        const runChecks = (payload, checks, ctx) => {
            if (payload.memo)
                return payload;
            let isAborted = aborted(payload);
            let asyncResult;
            for (const ch of checks) {
                if (ch._zod.def.when) {
                    if (explicitlyAborted(payload))
                        continue;
                    const shouldRun = ch._zod.def.when(payload);
                    if (!shouldRun)
                        continue;
                }
                else if (isAborted) {
                    continue;
                }
                const currLen = payload.issues.length;
                const _ = ch._zod.check(payload);
                if (_ instanceof Promise && ctx?.async === false) {
                    throw new $ZodAsyncError();
                }
                if (asyncResult || _ instanceof Promise) {
                    asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                        await _;
                        const nextLen = payload.issues.length;
                        if (nextLen === currLen)
                            return;
                        attachSchema(payload.issues, currLen, inst);
                        if (!isAborted)
                            isAborted = aborted(payload, currLen);
                    });
                }
                else {
                    const nextLen = payload.issues.length;
                    if (nextLen === currLen)
                        continue;
                    attachSchema(payload.issues, currLen, inst);
                    if (!isAborted)
                        isAborted = aborted(payload, currLen);
                }
            }
            if (asyncResult) {
                return asyncResult.then(() => {
                    return payload;
                });
            }
            return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
            // abort if the canary is aborted
            if (aborted(canary)) {
                canary.aborted = true;
                return canary;
            }
            // run checks first, then
            const checkResult = runChecks(payload, checks, ctx);
            if (checkResult instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
            }
            return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
            if (ctx.skipChecks) {
                return inst._zod.parse(payload, ctx);
            }
            if (ctx.direction === "backward") {
                // run canary initial pass (no checks)
                const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
                if (canary instanceof Promise) {
                    return canary.then((canary) => {
                        return handleCanaryResult(canary, payload, ctx);
                    });
                }
                return handleCanaryResult(canary, payload, ctx);
            }
            // forward
            const result = inst._zod.parse(payload, ctx);
            if (result instanceof Promise) {
                if (ctx.async === false)
                    throw new $ZodAsyncError();
                return result.then((result) => runChecks(result, checks, ctx));
            }
            return runChecks(result, checks, ctx);
        };
    }
}, {
    // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
    get "~standard"() {
        return hide(this, "~standard", standardProps(this));
    },
    set "~standard"(value) {
        own(this, "~standard", value);
    },
});
/** The Standard Schema surface for `inst`. Shared so wrappers can extend it without forcing it. */
// a Standard Schema result only reports issues, so a failure finalizes them straight off the raw payload: no ZodError, and no lazy result to read through
const toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
    const ctx = { async: true };
    return toStandardResult((await inst._zod.run({ value, issues: [] }, ctx)), ctx);
}
function standardProps(inst) {
    return {
        validate: (value) => {
            const ctx = { async: false };
            try {
                const r = inst._zod.run({ value, issues: [] }, ctx);
                if (!(r instanceof Promise))
                    return toStandardResult(r, ctx);
            }
            catch (_) { }
            // async function so a synchronously throwing check rejects instead of escaping validate
            return validateAsync(inst, value);
        },
        vendor: "zod",
        version: 1,
    };
}

const $ZodString = /*@__PURE__*/ $constructor("$ZodString", (inst, def) => {
    $ZodType.init(inst, def);
    // a format's own pattern, else unbounded; a template literal derives the check-aware form itself
    inst._zod.pattern = def.pattern ?? anyString;
    inst._zod.parse = (payload, _) => {
        if (def.coerce)
            try {
                payload.value = String(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "string")
            return payload;
        payload.issues.push({
            expected: "string",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodStringFormat", (inst, def) => {
    // check initialization must come first
    checks.$ZodCheckStringFormat.init(inst, def);
    $ZodString.init(inst, def);
})));
const $ZodGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodGUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.guid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUUID", (inst, def) => {
    if (def.version) {
        const versionMap = {
            v1: 1,
            v2: 2,
            v3: 3,
            v4: 4,
            v5: 5,
            v6: 6,
            v7: 7,
            v8: 8,
        };
        const v = versionMap[def.version];
        if (v === undefined)
            throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = regexes.uuid(v));
    }
    else
        def.pattern ?? (def.pattern = regexes.uuid());
    $ZodStringFormat.init(inst, def);
})));
const $ZodEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmail", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.email);
    $ZodStringFormat.init(inst, def);
})));
/** The `://` guard rejected the input before the URL constructor saw it. */
const URL_BAD_FORMAT = 1;
/** The URL parser rejected the input. */
const URL_UNPARSEABLE = 2;
function canParseURL(input) {
    try {
        if (typeof URL !== "undefined" && typeof URL.canParse === "function")
            return URL.canParse(input);
        new URL(input);
        return true;
    }
    catch {
        return false;
    }
}
function validateURL(trimmed, def) {
    if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
        return canParseURL(trimmed) || URL_UNPARSEABLE;
    }
    return parseURLObject(trimmed, def);
}
/** Parses a URL while preserving the non-normalizing HTTP guard. */
function parseURLObject(trimmed, def) {
    // When normalize is off, require :// for http/https URLs. This prevents strings like "http:example.com" or "https:/path" from being silently accepted
    if (!def.normalize && def.protocol?.source === regexes.httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
        return URL_BAD_FORMAT;
    }
    try {
        if (typeof URL !== "undefined") {
            const URLStatic = URL;
            if (typeof URLStatic.parse === "function")
                return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
        }
        // @ts-ignore
        return new URL(trimmed);
    }
    catch {
        return URL_UNPARSEABLE;
    }
}
const asciiTabOrNewline = /[\t\n\r]/g;
/** The URL parser deletes every ASCII tab, LF and CR from its input before it parses, so `new URL("https://exa\nmple.com")` reports on `example.com`. Applying the same deletion to the returned value closes the half of that divergence which can move the host; the parser's other rewrite, stripping C0 controls at the edges, cannot. */
function stripTabAndNewline(value) {
    return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
    hostname.lastIndex = 0;
    return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
    protocol.lastIndex = 0;
    return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
const $ZodURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodURL", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        try {
            // Trim whitespace from input
            const trimmed = payload.value.trim();
            const url = validateURL(trimmed, def);
            if (url === URL_BAD_FORMAT) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid URL format",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === URL_UNPARSEABLE) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
                return;
            }
            if (url === true) {
                payload.value = stripTabAndNewline(trimmed);
                return;
            }
            if (def.hostname && !urlHostnameOk(url, def.hostname)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid hostname",
                    pattern: def.hostname.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            if (def.protocol && !urlProtocolOk(url, def.protocol)) {
                payload.issues.push({
                    code: "invalid_format",
                    format: "url",
                    note: "Invalid protocol",
                    pattern: def.protocol.source,
                    input: payload.value,
                    inst,
                    continue: !def.abort,
                });
            }
            // Set the output value based on normalize flag
            payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
            return;
        }
        catch (_) {
            payload.issues.push({
                code: "invalid_format",
                format: "url",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodEmoji", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.emoji());
    $ZodStringFormat.init(inst, def);
})));
const $ZodNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNanoID", (inst, def) => {
    if (def.length !== undefined && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
    def.pattern ?? (def.pattern = def.length === undefined ? regexes.nanoid : regexes.nanoidOfLength(def.length));
    $ZodStringFormat.init(inst, def);
})));
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link $ZodCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const $ZodCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCUID2", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cuid2);
    $ZodStringFormat.init(inst, def);
})));
const $ZodULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodULID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ulid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.xid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodKSUID", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ksuid);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODateTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODateTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.datetime(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODate", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.date);
    $ZodStringFormat.init(inst, def);
})));
const $ZodISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISOTime", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.time(def));
    $ZodStringFormat.init(inst, def);
})));
const $ZodISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodISODuration", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.duration);
    $ZodStringFormat.init(inst, def);
})));
const $ZodIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv4);
    $ZodStringFormat.init(inst, def);
})));
/** An IPv6 address is written with hex digits, colons and dots, and nothing else. The guard is what makes the check below an IPv6 check: `new URL("http://[...]")` parses an authority, not an address, so `@` and `\` re-delimit it and `"::@1\\"` validates against the host `0.0.0.1`. The URL parser also deletes ASCII tab, LF and CR rather than failing, which is how `"::1\n"` validated as `::1`. */
const ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
    if (!ipv6Alphabet.test(value))
        return false;
    return canParseURL(`http://[${value}]`);
}
const $ZodIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIPv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.ipv6);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "ipv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
const $ZodMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMAC", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.mac(def.delimiter));
    $ZodStringFormat.init(inst, def);
})));
const $ZodCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv4", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv4);
    $ZodStringFormat.init(inst, def);
})));
function isValidCIDRv6(value) {
    const parts = value.split("/");
    if (parts.length !== 2)
        return false;
    const [address, prefix] = parts;
    if (!prefix)
        return false;
    const prefixNum = Number(prefix);
    if (`${prefixNum}` !== prefix)
        return false;
    if (prefixNum < 0 || prefixNum > 128)
        return false;
    return isValidIPv6(address);
}
const $ZodCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCIDRv6", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.cidrv6); // not used for validation
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
            payload.issues.push({
                code: "invalid_format",
                format: "cidrv6",
                input: payload.value,
                inst,
                continue: !def.abort,
            });
        }
    };
})));
//////////////////////////////   ZodBase64   //////////////////////////////
function isValidBase64(data) {
    if (data === "")
        return true;
    // atob ignores whitespace, so reject it up front.
    if (/\s/.test(data))
        return false;
    if (data.length % 4 !== 0)
        return false;
    try {
        // @ts-ignore
        atob(data);
        return true;
    }
    catch {
        return false;
    }
}
// lax on purpose: the quantified regexes.base64 overflows the regex stack on multi-MB input and its leading ^$| alternation leaks through template-literal composition; isValidBase64 enforces length and padding
const base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
const $ZodBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64", (inst, def) => {
    def.pattern ?? (def.pattern = base64Charset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodBase64URL   //////////////////////////////
// lax on purpose: the quantified regexes.base64url overflows the regex stack on multi-MB input; isValidBase64 enforces length on the padded string
const base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
    if (!base64urlCharset.test(data))
        return false;
    const base64 = data.replace(/[-_]/g, (c) => (c === "-" ? "+" : "/"));
    const padded = base64.padEnd(Math.ceil(base64.length / 4) * 4, "=");
    return isValidBase64(padded);
}
const $ZodBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBase64URL", (inst, def) => {
    def.pattern ?? (def.pattern = base64urlCharset);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "base64url",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodE164", (inst, def) => {
    def.pattern ?? (def.pattern = regexes.e164);
    $ZodStringFormat.init(inst, def);
})));
//////////////////////////////   ZodCreditCard   //////////////////////////////
const CC_SANITIZE = /[- ]/g;
/** Luhn checksum on a digit-only string. Adapted from valibot (MIT). */
function isLuhnAlgo(digits) {
    let length = digits.length;
    let bit = 1;
    let sum = 0;
    while (length) {
        const value = digits.charCodeAt(--length) - 48;
        bit ^= 1;
        sum += bit ? [0, 2, 4, 6, 8, 1, 3, 5, 7, 9][value] : value;
    }
    return sum % 10 === 0;
}
function isValidCreditCard(input) {
    if (!regexes.creditCard.test(input))
        return false;
    return isLuhnAlgo(input.replace(CC_SANITIZE, ""));
}
const $ZodCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCreditCard", (inst, def) => {
    // Shape only \u2014 the Luhn check below is not expressible as a pattern, so consumers of `pattern` (JSON Schema, template literals) get the length and separator rules alone.
    def.pattern ?? (def.pattern = regexes.creditCard);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidCreditCard(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "credit_card",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodIBAN   //////////////////////////////
// iso 7064 mod 97-10 checksum without BigInt
function isIso7064Mod97(iban) {
    let remainder = 0;
    const len = iban.length;
    for (let i = 4; i < len; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    for (let i = 0; i < 4; i++) {
        const code = iban.charCodeAt(i);
        remainder = (code >= 65 ? remainder * 100 + (code - 55) : remainder * 10 + (code - 48)) % 97;
    }
    return remainder === 1;
}
function isValidIBAN(input) {
    if (!regexes.iban.test(input))
        return false;
    return isIso7064Mod97(input);
}
const $ZodIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIBAN", (inst, def) => {
    // shape only \u2014 checksum is not expressible as a pattern
    def.pattern ?? (def.pattern = regexes.iban);
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidIBAN(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "iban",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
//////////////////////////////   ZodJWT   //////////////////////////////
function isValidJWT(token, algorithm = null) {
    try {
        const tokensParts = token.split(".");
        if (tokensParts.length !== 3)
            return false;
        const [header] = tokensParts;
        if (!header)
            return false;
        // @ts-ignore
        const parsedHeader = JSON.parse(atob(header));
        if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
            return false;
        if (!parsedHeader.alg)
            return false;
        if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
            return false;
        return true;
    }
    catch {
        return false;
    }
}
const $ZodJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodJWT", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: "jwt",
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCustomStringFormat", (inst, def) => {
    $ZodStringFormat.init(inst, def);
    inst._zod.check = (payload) => {
        if (def.fn(payload.value))
            return;
        payload.issues.push({
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            inst,
            continue: !def.abort,
        });
    };
})));
const $ZodNumber = /*@__PURE__*/ $constructor("$ZodNumber", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = number;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Number(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
            return payload;
        }
        const received = typeof input === "number"
            ? Number.isNaN(input)
                ? "NaN"
                : !Number.isFinite(input)
                    ? String(input)
                    : undefined
            : undefined;
        payload.issues.push({
            expected: "number",
            code: "invalid_type",
            input,
            inst,
            ...(received ? { received } : {}),
        });
        return payload;
    };
});
const $ZodNumberFormat = /*@__PURE__*/ $constructor("$ZodNumberFormat", (inst, def) => {
    $ZodCheckNumberFormat.init(inst, def);
    $ZodNumber.init(inst, def); // no format checks
});
const $ZodBoolean = /*@__PURE__*/ $constructor("$ZodBoolean", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes_boolean;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = Boolean(payload.value);
            }
            catch (_) { }
        const input = payload.value;
        if (typeof input === "boolean")
            return payload;
        payload.issues.push({
            expected: "boolean",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigInt", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.bigint;
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
            try {
                payload.value = BigInt(payload.value);
            }
            catch (_) { }
        if (typeof payload.value === "bigint")
            return payload;
        payload.issues.push({
            expected: "bigint",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
})));
const $ZodBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodBigIntFormat", (inst, def) => {
    checks.$ZodCheckBigIntFormat.init(inst, def);
    $ZodBigInt.init(inst, def); // no format checks
})));
const $ZodSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSymbol", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "symbol")
            return payload;
        payload.issues.push({
            expected: "symbol",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUndefined", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = regexes.undefined;
    inst._zod.values = new Set([undefined]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "undefined",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodNull = /*@__PURE__*/ $constructor("$ZodNull", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.pattern = _null;
    inst._zod.values = new Set([null]);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (input === null)
            return payload;
        payload.issues.push({
            expected: "null",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
});
const $ZodAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodAny", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodUnknown", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload) => payload;
})));
const $ZodNever = /*@__PURE__*/ $constructor("$ZodNever", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
            expected: "never",
            code: "invalid_type",
            input: payload.value,
            inst,
        });
        return payload;
    };
});
const $ZodVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodVoid", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (typeof input === "undefined")
            return payload;
        payload.issues.push({
            expected: "void",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodDate", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (def.coerce) {
            try {
                payload.value = new Date(payload.value);
            }
            catch (_err) { }
        }
        const input = payload.value;
        const isDate = input instanceof Date;
        const isValidDate = isDate && !Number.isNaN(input.getTime());
        if (isValidDate)
            return payload;
        payload.issues.push({
            expected: "date",
            code: "invalid_type",
            input,
            ...(isDate ? { received: "Invalid Date" } : {}),
            inst,
        });
        return payload;
    };
})));
// an oversized container fails its leading size checks before any element is parsed
function capSize(inst, size) {
    const caps = sizeCaps(inst._zod.def.checks);
    if (!caps.length)
        return;
    const cap = Math.min(...caps.map((c) => c[0]));
    const parse = inst._zod.parse;
    inst._zod.parse = (payload, ctx) => {
        const n = size(payload.value);
        if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
            for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
                if (n > max && ch._zod.def.when(payload)) {
                    const start = payload.issues.length;
                    ch._zod.check(payload);
                    // the value is still the raw input, so no later check may read it
                    payload.issues[start].continue = false;
                    attachSchema(payload.issues, start, inst);
                    return payload;
                }
            }
        }
        return parse(payload, ctx);
    };
}
const arraySize = (input) => (Array.isArray(input) ? input.length : -1);
const mapSize = (input) => (input instanceof Map ? input.size : -1);
const setSize = (input) => (input instanceof Set ? input.size : -1);
function handleArrayResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
const $ZodArray = /*@__PURE__*/ $constructor("$ZodArray", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                expected: "array",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
            const item = input[i];
            const result = def.element._zod.run({
                value: item,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleArrayResult(result, payload, i)));
            }
            else {
                handleArrayResult(result, payload, i);
                // the element's payload is authoritative here, since handleArrayResult forwards every issue; an object's is not, because it drops a failed absent optional
                if (abortEarly && result.issues.length !== 0 && aborted(result))
                    break;
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload; //handleArrayResultsAsync(parseResults, final);
    };
    capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
    const isPresent = key in input;
    const isOptionalOut = optout === "optional";
    // The middle rung means "absence permitted, nothing supplied in its place", so an absent key contributes nothing \u2014 whatever the schema made of `undefined` is invented, not substituted. Only `optional` reaches this with a value: `defaulted` substitutes, and a schema that isn't optional-out has to keep the key.
    if (!isPresent && isOptionalOut && optin === "optional") {
        return;
    }
    if (result.issues.length) {
        // For optional-in/out schemas, ignore errors on absent keys.
        if (optin !== undefined && isOptionalOut && !isPresent) {
            return;
        }
        final.issues.push(...prefixIssues(key, result.issues));
    }
    if (!isPresent && optin === undefined) {
        if (!result.issues.length) {
            final.issues.push({
                code: "invalid_type",
                expected: "nonoptional",
                input: undefined,
                path: [key],
            });
        }
        return;
    }
    if (result.value === undefined) {
        if (isPresent || (optin === "defaulted" && !isOptionalOut)) {
            final.value[key] = undefined;
        }
    }
    else {
        final.value[key] = result.value;
    }
}
// one shared instance; a fresh [] per schema cost 56 bytes retained
const NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
    const keys = Object.keys(def.shape);
    const ownSymbols = Object.getOwnPropertySymbols(def.shape);
    const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
    // aliases `keys` when there are no symbols, so a string-only shape keeps one array
    const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
    for (const k of allKeys) {
        if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
            throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
        }
    }
    const okeys = optionalKeys(def.shape);
    return {
        ...def,
        allKeys,
        symbolKeys,
        // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
        keySet: new Set(keys),
        numKeys: keys.length,
        optionalKeys: new Set(okeys),
    };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
    const unrecognized = [];
    const keySet = def.keySet;
    const _catchall = def.catchall._zod;
    const t = _catchall.def.type;
    const optin = _catchall.optin;
    const optout = _catchall.optout;
    // starts at 0, not the current length: the shape phase already ran and may have aborted
    let seen = 0;
    for (const key in input) {
        if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
                break;
            seen = payload.issues.length;
        }
        // Must precede the __proto__ branch: a declared key is not unrecognized, even though the shape loop deliberately strips __proto__ from the parsed output.
        if (keySet.has(key))
            continue;
        // Don't copy an undeclared __proto__ into the result; assignment to a plain {} would replace the result prototype. But in strict mode it is still an unknown key, so report it before skipping.
        if (key === "__proto__") {
            if (t === "never")
                unrecognized.push(key);
            continue;
        }
        if (t === "never") {
            unrecognized.push(key);
            continue;
        }
        const r = _catchall.run({ value: input[key], issues: [] }, ctx);
        if (r instanceof Promise) {
            proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
        }
        else {
            handlePropertyResult(r, payload, key, input, optin, optout);
        }
    }
    if (unrecognized.length) {
        payload.issues.push({
            code: "unrecognized_keys",
            keys: unrecognized,
            input,
            inst,
            // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
            continue: true,
        });
    }
    if (!proms.length)
        return payload;
    return Promise.all(proms).then(() => {
        return payload;
    });
}
const $ZodObject = /*@__PURE__*/ $constructor("$ZodObject", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodType.init(inst, def);
    const desc = Object.getOwnPropertyDescriptor(def, "shape");
    // a cloned def carries its source's accessor, which knows the shape it answers from; adopting that keeps the clone's keys readable without running it
    const sh = desc?.get ? desc.get.raw : (def.shape ?? {});
    if (sh) {
        // Freezes the shape on first read, so its getters resolve once and every later read sees the same schemas.
        const get = () => {
            const newSh = { ...sh };
            Object.defineProperty(def, "shape", { value: newSh });
            get.raw = newSh;
            return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
    }
    const _normalized = cached(() => normalizeDef(def));
    defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
            const field = shape[key]._zod;
            if (field.values) {
                if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
                    assignProp(propValues, key, new Set());
                }
                for (const v of field.values)
                    propValues[key].add(v);
                // An omittable slot reads back as undefined at a discriminator lookup, so it has to claim undefined: two options that can both omit the key are not discriminable on it.
                if (field.optin !== undefined)
                    propValues[key].add(undefined);
            }
        }
        return propValues;
    });
    const isObject = util_isObject;
    const catchall = def.catchall;
    let value;
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
            if (abortEarly && payload.issues.length !== seen) {
                if (aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            if (key === "__proto__")
                continue;
            const el = shape[key];
            const optin = el._zod.optin;
            const optout = el._zod.optout;
            const r = el._zod.run({ value: input[key], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
            }
            else {
                handlePropertyResult(r, payload, key, input, optin, optout);
            }
        }
        if (!catchall) {
            return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
    };
});
const $ZodObjectJIT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodObjectJIT", (inst, def) => {
    // requires cast because technically $ZodObject doesn't extend
    $ZodObject.init(inst, def);
    const superParse = inst._zod.parse;
    const _normalized = util.cached(() => normalizeDef(def));
    const memo = core.globalConfig.memoizer;
    const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        // a symbol has no source literal, so it is read as `syms[i]` off the closed-over scope
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        // prefixes in place, like util.prefixIssues. newResult must land before the early return: a catchall runs after this and would otherwise write onto the caller's input
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
            ids[key] = `key_${counter++}`;
        }
        // A: preserve key order {
        doc.write(memo ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
            if (key === "__proto__")
                continue;
            const id = ids[key];
            const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : util.esc(key);
            const isPresent = `${k} in input`;
            const schema = shape[key];
            const optin = schema?._zod?.optin;
            const isOptionalIn = optin !== undefined;
            const isOptionalOut = schema?._zod?.optout === "optional";
            doc.write(`const ${id} = ${parseStr(k)};`);
            if (isOptionalIn && isOptionalOut) {
                // For optional-in/out schemas, ignore errors on absent keys \u2014 and, like the interpreted path, drop the value produced alongside them. The middle rung goes further: it permits absence without supplying anything in its place, so an absent key contributes nothing at all.
                const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
                doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
            }
            else if (!isOptionalIn) {
                doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
            }
            else {
                doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
                if (optin === "defaulted") {
                    doc.write(`newResult[${k}] = ${id}.value;`);
                }
                else {
                    doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
                }
            }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        // closing `shape` in is what pays: turbofan specializes the parser against that one shape object, so every `shape[k]._zod.run` folds to a known callee. as a parameter it stays a generic load and measures 13% slower even with the forwarding frame gone
        return doc.compile();
    };
    let fastpass;
    const isObject = util.isObject;
    const jit = !core.globalConfig.jitless;
    const allowsEval = util.allowsEval;
    const fastEnabled = jit && allowsEval.value; // && !def.catchall;
    const catchall = def.catchall;
    let value;
    inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject(input)) {
            payload.issues.push({
                expected: "object",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
            // always synchronous
            if (!fastpass)
                fastpass = generateFastpass(def.shape);
            payload = fastpass(payload, ctx);
            if (!catchall)
                return payload;
            return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
    };
})));
function handleUnionResults(results, final, inst, ctx) {
    for (const result of results) {
        if (result.issues.length === 0) {
            final.value = result.value;
            return final;
        }
    }
    const nonaborted = results.filter((r) => !aborted(r));
    if (nonaborted.length === 1) {
        final.value = nonaborted[0].value;
        return nonaborted[0];
    }
    final.issues.push({
        code: "invalid_union",
        input: final.value,
        inst,
        errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config()))),
    });
    return final;
}
const $ZodUnion = /*@__PURE__*/ $constructor("$ZodUnion", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted")
        ? "defaulted"
        : zod.def.options.some((o) => o._zod.optin !== undefined)
            ? "optional"
            : undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : undefined);
    defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
            return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
            const patterns = zod.def.options.map((o) => o._zod.pattern);
            return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return undefined;
    });
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                if (result.issues.length === 0)
                    return result;
                results.push(result);
            }
        }
        if (!async)
            return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleUnionResults(results, payload, inst, ctx);
        });
    };
});
function handleExclusiveUnionResults(results, final, inst, ctx) {
    const matches = [];
    for (let i = 0; i < results.length; i++) {
        if (results[i].issues.length === 0)
            matches.push(i);
    }
    if (matches.length === 1) {
        final.value = results[matches[0]].value;
        return final;
    }
    if (matches.length === 0) {
        // No matches - same as regular union
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: results.map((result) => result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config()))),
        });
    }
    else {
        // Multiple matches - exclusive union failure
        final.issues.push({
            code: "invalid_union",
            input: final.value,
            inst,
            errors: [],
            inclusive: false,
            matches,
        });
    }
    return final;
}
const $ZodXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodXor", (inst, def) => {
    $ZodUnion.init(inst, def);
    def.inclusive = false;
    const first = def.options.length === 1 ? def.options[0]._zod.run : null;
    inst._zod.parse = (payload, ctx) => {
        if (first) {
            return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
            const result = option._zod.run({
                value: payload.value,
                issues: [],
            }, ctx);
            if (result instanceof Promise) {
                results.push(result);
                async = true;
            }
            else {
                results.push(result);
            }
        }
        if (!async)
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results) => {
            return handleExclusiveUnionResults(results, payload, inst, ctx);
        });
    };
})));
/** Returns the option whose discriminator claims `value`, or throws if ambiguous. */
function getDiscriminatedOption(union, value) {
    const internals = union._zod;
    let map = internals.bag.optionsMap;
    if (!map) {
        map = discriminatorMap(internals.def);
        internals.bag.optionsMap = map;
    }
    const option = map.get(value);
    if (option === null)
        throw new Error(`Ambiguous discriminator value "${String(value)}"`);
    return option;
}
function discriminatorMap(def) {
    const map = new Map();
    for (const option of def.options) {
        const values = option._zod.propValues?.[def.discriminator];
        if (!values || values.size === 0)
            throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
        for (const value of values) {
            if (map.has(value)) {
                if (value !== undefined)
                    throw new Error(`Duplicate discriminator value "${String(value)}"`);
                // keep the collision marked so a later member cannot reclaim it
                map.set(value, null);
            }
            else {
                map.set(value, option);
            }
        }
    }
    return map;
}
const $ZodDiscriminatedUnion = 
/*@__PURE__*/
(/* unused pure expression or super */ null && (core.$constructor("$ZodDiscriminatedUnion", (inst, def) => {
    def.inclusive = false;
    $ZodUnion.init(inst, def);
    const _super = inst._zod.parse;
    util.defineLazyInternal(inst, "propValues", (zod) => {
        const propValues = {};
        let undefinedCount = 0;
        for (const option of zod.def.options) {
            const pv = option._zod.propValues;
            if (!pv || Object.keys(pv).length === 0)
                throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
            if (pv[zod.def.discriminator]?.has(undefined))
                undefinedCount++;
            for (const [k, v] of Object.entries(pv)) {
                if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
                    util.assignProp(propValues, k, new Set());
                }
                for (const val of v) {
                    propValues[k].add(val);
                }
            }
        }
        if (!zod.def.unionFallback && undefinedCount > 1)
            propValues[zod.def.discriminator]?.delete(undefined);
        return propValues;
    });
    // Checked now rather than in the lookup map below, so an option that lacks the discriminator fails at the `discriminatedUnion` call instead of on the first object parsed. Options whose shape cannot be enumerated without resolving it \u2014 pipes and lazies \u2014 are left to the map.
    def.options.forEach((option, i) => {
        const propShape = util.rawShape(option._zod.def);
        if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
            throw new Error(`Invalid discriminated union option at index "${i}"`);
        }
    });
    const disc = util.cached(() => discriminatorMap(def));
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!util.isObject(input)) {
            payload.issues.push({
                code: "invalid_type",
                expected: "object",
                input,
                inst,
            });
            return payload;
        }
        const value = input?.[def.discriminator];
        const opt = disc.value.get(value);
        // forward metadata cannot choose an encoder for an absent tag
        if (opt && (value !== undefined || ctx.direction !== "backward")) {
            return opt._zod.run(payload, ctx);
        }
        // Fall back to union matching when the fast discriminator path fails:
        // - explicitly enabled via unionFallback, or
        // - during backward direction (encode), since codec-based discriminators have different values in forward vs backward directions
        if (def.unionFallback || ctx.direction === "backward") {
            return _super(payload, ctx);
        }
        // no matching discriminator
        payload.issues.push({
            code: "invalid_union",
            errors: [],
            note: "No matching discriminator",
            discriminator: def.discriminator,
            options: Array.from(disc.value.keys()).filter((value) => disc.value.get(value) !== null),
            input,
            path: [def.discriminator],
            inst,
        });
        return payload;
    };
})));
const $ZodIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodIntersection", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
            return Promise.all([left, right]).then(([left, right]) => {
                return handleIntersectionResults(payload, left, right);
            });
        }
        return handleIntersectionResults(payload, left, right);
    };
})));
function mergeValues(a, b) {
    // const aType = parse.t(a);
    // const bType = parse.t(b);
    if (a === b) {
        return { valid: true, data: a };
    }
    if (a instanceof Date && b instanceof Date && +a === +b) {
        return { valid: true, data: a };
    }
    if (util.isPlainObject(a) && util.isPlainObject(b)) {
        const bKeys = Object.keys(b);
        const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
        const newObj = { ...a, ...b };
        if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
            delete newObj.__proto__;
        for (const key of sharedKeys) {
            if (key === "__proto__")
                continue;
            const sharedValue = mergeValues(a[key], b[key]);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [key, ...sharedValue.mergeErrorPath],
                };
            }
            newObj[key] = sharedValue.data;
        }
        return { valid: true, data: newObj };
    }
    if (Array.isArray(a) && Array.isArray(b)) {
        if (a.length !== b.length) {
            return { valid: false, mergeErrorPath: [] };
        }
        const newArray = [];
        for (let index = 0; index < a.length; index++) {
            const itemA = a[index];
            const itemB = b[index];
            const sharedValue = mergeValues(itemA, itemB);
            if (!sharedValue.valid) {
                return {
                    valid: false,
                    mergeErrorPath: [index, ...sharedValue.mergeErrorPath],
                };
            }
            newArray.push(sharedValue.data);
        }
        return { valid: true, data: newArray };
    }
    return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
    // Track which side(s) reject each key. A key rejection is reported only when BOTH sides reject it, so a key owned by one branch survives the other's key schema. strictObject reports these as unrecognized_keys; a record with an open key schema reports one invalid_key per key.
    const unrecKeys = new Map();
    let unrecIssue;
    const keyIssues = new Map();
    const collect = (iss, side) => {
        let keys;
        if (iss.code === "unrecognized_keys" && !iss.path?.length) {
            unrecIssue ?? (unrecIssue = iss);
            keys = iss.keys;
        }
        else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
            const k = String(iss.path[0]);
            if (!keyIssues.has(k))
                keyIssues.set(k, iss);
            keys = [k];
        }
        else {
            return false;
        }
        for (const k of keys) {
            if (!unrecKeys.has(k))
                unrecKeys.set(k, {});
            unrecKeys.get(k)[side] = true;
        }
        return true;
    };
    for (const iss of left.issues) {
        if (!collect(iss, "l"))
            result.issues.push(iss);
    }
    for (const iss of right.issues) {
        if (!collect(iss, "r"))
            result.issues.push(iss);
    }
    // Report only keys rejected by BOTH sides
    const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
    if (bothKeys.length) {
        const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
        if (aggregated.length)
            result.issues.push({ ...unrecIssue, keys: aggregated });
        for (const k of bothKeys) {
            if (!aggregated.includes(k) && keyIssues.has(k))
                result.issues.push(keyIssues.get(k));
        }
    }
    const merged = mergeValues(left.value, right.value);
    if (!merged.valid) {
        if (util.aborted(result))
            return result;
        throw new Error(`Unmergable intersection. Error path: ` + `${JSON.stringify(merged.mergeErrorPath)}`);
    }
    result.value = merged.data;
    return result;
}
const $ZodTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTuple", (inst, def) => {
    $ZodType.init(inst, def);
    const items = def.items;
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
            payload.issues.push({
                input,
                inst,
                expected: "tuple",
                code: "invalid_type",
            });
            return payload;
        }
        payload.value = memo ? memo.alloc(inst, payload, [], ctx) : [];
        const proms = [];
        const optinStart = getTupleOptStart(items, "optin");
        const optoutStart = getTupleOptStart(items, "optout");
        if (!def.rest) {
            if (input.length < optinStart) {
                payload.issues.push({
                    code: "too_small",
                    minimum: optinStart,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
                return payload;
            }
            if (input.length > items.length) {
                payload.issues.push({
                    code: "too_big",
                    maximum: items.length,
                    inclusive: true,
                    input,
                    inst,
                    origin: "array",
                });
            }
        }
        // Run every item in parallel, collecting results into an indexed array. The post-processing in `handleTupleResults` walks them in order so it can decide whether an absent optional-output error can truncate the tail or must be reported to preserve required output.
        const itemResults = new Array(items.length);
        // only tracked when there is a rest loop to skip
        const abortEarly = def.rest ? ctx?.abortEarly : undefined;
        let itemAborted = false;
        for (let i = 0; i < items.length; i++) {
            const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
            if (r instanceof Promise) {
                proms.push(r.then((rr) => {
                    itemResults[i] = rr;
                }));
            }
            else {
                itemResults[i] = r;
                if (abortEarly && !itemAborted && r.issues.length)
                    itemAborted = util.aborted(r);
            }
        }
        // sound because rest is non-empty exactly when every fixed index is present, the one case handleTupleResults cannot discard an item's issues
        if (def.rest && !itemAborted) {
            let i = items.length - 1;
            const rest = input.slice(items.length);
            let seen = payload.issues.length;
            for (const el of rest) {
                if (abortEarly && payload.issues.length !== seen) {
                    if (util.aborted(payload, seen))
                        break;
                    seen = payload.issues.length;
                }
                i++;
                const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((r) => handleTupleResult(r, payload, i)));
                }
                else {
                    handleTupleResult(result, payload, i);
                }
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
        }
        return handleTupleResults(itemResults, payload, items, input, optoutStart);
    };
})));
function getTupleOptStart(items, key) {
    for (let i = items.length - 1; i >= 0; i--) {
        // optin is a three-rung ladder so any rung above `undefined` permits an absent slot; optout stays two-valued.
        const omittable = key === "optin" ? items[i]._zod.optin !== undefined : items[i]._zod.optout === "optional";
        if (!omittable)
            return i + 1;
    }
    return 0;
}
function handleTupleResult(result, final, index) {
    if (result.issues.length) {
        final.issues.push(...util.prefixIssues(index, result.issues));
    }
    final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
    // Walk results in order. Mirror $ZodObject's swallow-on-absent-optional rule, but only after `optoutStart`: the first index where the output tuple tail can be absent.
    for (let i = 0; i < items.length; i++) {
        const r = itemResults[i];
        const isPresent = i < input.length;
        // The array analog of `handlePropertyResult`'s absent-key early return: the middle rung permits absence without supplying anything in its place, so the tail truncates here instead of materializing whatever the item made of `undefined`.
        if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
            final.value.length = i;
            break;
        }
        if (r.issues.length) {
            if (!isPresent && i >= optoutStart) {
                final.value.length = i;
                break;
            }
            final.issues.push(...util.prefixIssues(i, r.issues));
        }
        final.value[i] = r.value;
    }
    // Drop trailing slots that produced `undefined` for absent input
    // (the array analog of an absent optional key on an object). The
    // `i >= input.length` floor is critical: an explicit `undefined`
    // *inside* the input must be preserved even when the schema is
    // optional-out (e.g. `z.string().or(z.undefined())` accepting an
    // explicit undefined value).
    for (let i = final.value.length - 1; i >= input.length; i--) {
        if (items[i]._zod.optout === "optional" && final.value[i] === undefined) {
            final.value.length = i;
        }
        else {
            break;
        }
    }
    return final;
}
const $ZodRecord = /*@__PURE__*/ $constructor("$ZodRecord", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core_globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
            payload.issues.push({
                expected: "record",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        // no guard in either loop below: a record's invalid_key aborts but an enclosing intersection can reconcile it, so a stopped loop hides keys the sibling does not own and the intersection then rejects nothing
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            const recordKeys = new Set();
            for (const key of values) {
                if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
                    recordKeys.add(typeof key === "number" ? key.toString() : key);
                    // A declared __proto__ is stripped but is not an unrecognized key.
                    if (key === "__proto__")
                        continue;
                    const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                    if (keyResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (keyResult.issues.length) {
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                        continue;
                    }
                    const outKey = keyResult.value;
                    if (outKey === "__proto__")
                        continue;
                    const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                    if (result instanceof Promise) {
                        proms.push(result.then((result) => {
                            if (result.issues.length) {
                                payload.issues.push(...prefixIssues(key, result.issues));
                            }
                            payload.value[outKey] = result.value;
                        }));
                    }
                    else {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }
                }
            }
            let unrecognized;
            for (const key in input) {
                if (!recordKeys.has(key)) {
                    if (def.mode === "loose") {
                        // skip __proto__ so it can't replace the result prototype via the assignment setter on the plain {} we build into
                        if (key === "__proto__")
                            continue;
                        payload.value[key] = input[key];
                    }
                    else {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        else {
            payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
            // An enumerable key schema declares which keys the record owns, so a key outside the set is unrecognized. A non-enumerable one (regex, refine) is a constraint every key must satisfy, so a failing key is invalid. Only the former is reconcilable against the other side of an intersection.
            let unrecognized;
            // Reflect.ownKeys for Symbol-key support; filter non-enumerable to match z.object()
            for (const key of Reflect.ownKeys(input)) {
                if (key === "__proto__")
                    continue;
                if (!Object.prototype.propertyIsEnumerable.call(input, key))
                    continue;
                let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
                if (keyResult instanceof Promise) {
                    throw new Error("Async schemas not supported in object keys currently");
                }
                // Numeric string fallback: if key is a numeric string and failed, retry with Number(key). This handles z.number(), z.literal([1, 2, 3]), and unions containing numeric literals
                const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
                if (checkNumericKey) {
                    const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
                    if (retryResult instanceof Promise) {
                        throw new Error("Async schemas not supported in object keys currently");
                    }
                    if (retryResult.issues.length === 0) {
                        keyResult = retryResult;
                    }
                }
                if (keyResult.issues.length) {
                    if (def.mode === "loose") {
                        // Pass through unchanged
                        payload.value[key] = input[key];
                    }
                    else if (values) {
                        unrecognized = unrecognized ?? [];
                        unrecognized.push(key);
                    }
                    else {
                        // Default "strict" behavior: error on invalid key
                        payload.issues.push({
                            code: "invalid_key",
                            origin: "record",
                            issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                            input: key,
                            path: [key],
                            inst,
                        });
                    }
                    continue;
                }
                // the guard above tests the raw input key, but the key schema can normalize an ordinary key into __proto__; re-check the key we actually write under
                const outKey = keyResult.value;
                if (outKey === "__proto__")
                    continue;
                const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
                if (result instanceof Promise) {
                    proms.push(result.then((result) => {
                        if (result.issues.length) {
                            payload.issues.push(...prefixIssues(key, result.issues));
                        }
                        payload.value[outKey] = result.value;
                    }));
                }
                else {
                    if (result.issues.length) {
                        payload.issues.push(...prefixIssues(key, result.issues));
                    }
                    payload.value[outKey] = result.value;
                }
            }
            if (unrecognized && unrecognized.length > 0) {
                payload.issues.push({
                    code: "unrecognized_keys",
                    input,
                    inst,
                    keys: unrecognized,
                    continue: true,
                });
            }
        }
        if (proms.length) {
            return Promise.all(proms).then(() => payload);
        }
        return payload;
    };
});
const $ZodMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodMap", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Map)) {
            payload.issues.push({
                expected: "map",
                code: "invalid_type",
                input,
                inst,
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Map(), ctx) : new Map();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const [key, value] of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            const valueResult = def.valueType._zod.run({ value: value, issues: [] }, ctx);
            if (keyResult instanceof Promise || valueResult instanceof Promise) {
                proms.push(Promise.all([keyResult, valueResult]).then(([keyResult, valueResult]) => {
                    handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
                }));
            }
            else {
                handleMapResult(keyResult, valueResult, payload, key, input, inst, ctx);
            }
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, mapSize);
})));
function handleMapResult(keyResult, valueResult, final, key, input, inst, ctx) {
    if (keyResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, keyResult.issues));
        }
        else {
            final.issues.push({
                code: "invalid_key",
                origin: "map",
                input,
                inst,
                issues: keyResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    if (valueResult.issues.length) {
        if (util.propertyKeyTypes.has(typeof key)) {
            final.issues.push(...util.prefixIssues(key, valueResult.issues));
        }
        else {
            final.issues.push({
                origin: "map",
                code: "invalid_element",
                input,
                inst,
                key: key,
                issues: valueResult.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
            });
        }
    }
    final.value.set(keyResult.value, valueResult.value);
}
const $ZodSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSet", (inst, def) => {
    $ZodType.init(inst, def);
    const memo = core.globalConfig.memoizer;
    memo?.attach(inst);
    inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!(input instanceof Set)) {
            payload.issues.push({
                input,
                inst,
                expected: "set",
                code: "invalid_type",
            });
            return payload;
        }
        const proms = [];
        payload.value = memo ? memo.alloc(inst, payload, new Set(), ctx) : new Set();
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const item of input) {
            if (abortEarly && payload.issues.length !== seen) {
                if (util.aborted(payload, seen))
                    break;
                seen = payload.issues.length;
            }
            const result = def.valueType._zod.run({ value: item, issues: [] }, ctx);
            if (result instanceof Promise) {
                proms.push(result.then((result) => handleSetResult(result, payload)));
            }
            else
                handleSetResult(result, payload);
        }
        if (proms.length)
            return Promise.all(proms).then(() => payload);
        return payload;
    };
    capSize(inst, setSize);
})));
function handleSetResult(result, final) {
    if (result.issues.length) {
        final.issues.push(...result.issues);
    }
    final.value.add(result.value);
}
const $ZodEnum = /*@__PURE__*/ $constructor("$ZodEnum", (inst, def) => {
    $ZodType.init(inst, def);
    const values = getEnumValues(def.entries);
    const valuesSet = new Set(values);
    inst._zod.values = valuesSet;
    defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodLiteral = /*@__PURE__*/ $constructor("$ZodLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const values = new Set(def.values);
    inst._zod.values = values;
    defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        // unmatchable fallback, RE2-safe: an empty alternation would compile to /^()$/, which matches ""
        return new RegExp(vals.length
            ? `^(${vals
                .map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o))
                .join("|")})$`
            : "^[^\\s\\S]$");
    });
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
            return payload;
        }
        payload.issues.push({
            code: "invalid_value",
            values: def.values,
            input,
            inst,
        });
        return payload;
    };
});
const $ZodFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFile", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        // @ts-ignore
        if (input instanceof File)
            return payload;
        payload.issues.push({
            expected: "file",
            code: "invalid_type",
            input,
            inst,
        });
        return payload;
    };
})));
const $ZodTransform = /*@__PURE__*/ $constructor("$ZodTransform", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "optional";
    core_globalConfig.memoizer?.guard(inst);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
            const output = _out instanceof Promise ? _out : Promise.resolve(_out);
            return output.then((output) => {
                payload.value = output;
                return payload;
            });
        }
        if (_out instanceof Promise) {
            throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
    };
});
function handleOptionalResult(payload, result) {
    // A substituting schema that still failed has no usable answer; yield undefined. Its issues are simply dropped: it ran on a payload of its own, so there is no shared array to truncate and nothing of the caller's to lose with it.
    payload.value = result.issues.length ? undefined : result.value;
    return payload;
}
const $ZodOptional = /*@__PURE__*/ $constructor("$ZodOptional", (inst, def) => {
    $ZodType.init(inst, def);
    // .optional() propagates absence rather than substituting for it, so a defaulted inner keeps its rung.
    defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    inst._zod.optout = "optional";
    defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? new Set([...values, undefined]) : undefined;
    });
    defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        if (payload.value === undefined) {
            // Only the top rung substitutes a value for absence; everything else leaves it intact, which is what .optional() means.
            if (def.innerType._zod.optin !== "defaulted")
                return payload;
            // Its own payload, for the same reason $ZodCatch gets one: a pipe forwards an unrecognized key through the caller's issues array, and this must not read that as the substituting schema failing and drop it.
            const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
            if (result instanceof Promise)
                return result.then((result) => handleOptionalResult(payload, result));
            return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
    };
});
const $ZodExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodExactOptional", (inst, def) => {
    // Call parent init - inherits optin/optout = "optional"
    $ZodOptional.init(inst, def);
    // Override values/pattern to NOT add undefined
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
    // Override parse to just delegate (no undefined handling)
    inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNullable", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${util.cleanRegex(pattern.source)}|null)$`) : undefined;
    });
    util.defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        // Forward direction (decode): allow null to pass through
        if (payload.value === null)
            return payload;
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodDefault = /*@__PURE__*/ $constructor("$ZodDefault", (inst, def) => {
    $ZodType.init(inst, def);
    // inst._zod.qin = "true";
    inst._zod.optin = "defaulted";
    defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply defaults for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
            /**
             * $ZodDefault returns the default value immediately in forward direction.
             * It doesn't pass the default value into the validator ("prefault"). There's no reason to pass the default value through validation. The validity of the default is enforced by TypeScript statically. Otherwise, it's the responsibility of the user to ensure the default is valid. In the case of pipes with divergent in/out types, you can specify the default on the `in` schema of your ZodPipe to set a "prefault" for the pipe.   */
            return payload;
        }
        // Forward direction: continue with default handling
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleDefaultResult(result, def));
        }
        return handleDefaultResult(result, def);
    };
});
function handleDefaultResult(payload, def) {
    if (payload.value === undefined) {
        payload.value = def.defaultValue;
    }
    return payload;
}
const $ZodPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPrefault", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.optin = "defaulted";
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply prefault for undefined input
        if (payload.value === undefined) {
            payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
    };
})));
const $ZodNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNonOptional", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== undefined)) : undefined;
    });
    inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleNonOptionalResult(result, inst));
        }
        return handleNonOptionalResult(result, inst);
    };
})));
function handleNonOptionalResult(payload, inst) {
    if (!payload.issues.length && payload.value === undefined) {
        payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: payload.value,
            inst,
        });
    }
    return payload;
}
const $ZodSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodSuccess", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            throw new core.$ZodEncodeError("ZodSuccess");
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then((result) => {
                payload.value = result.issues.length === 0;
                return payload;
            });
        }
        payload.value = result.issues.length === 0;
        return payload;
    };
})));
function handleCatchResult(payload, result, def, ctx) {
    if (!result.issues.length) {
        payload.value = result.value;
        // The value carries up, so the flag describing it has to carry with it: a back-edge into a node still being parsed must not be frozen by an enclosing readonly, and its checks belong to the node itself. Guarded so the ordinary case adds no own property.
        if (result.memo)
            payload.memo = true;
        return payload;
    }
    // Spread the inner's own payload, not ours: `value` has to stay the input the catch was handed, and the inner ran on a payload of its own so its issues are already private to this call.
    payload.value = def.catchValue({
        ...result,
        value: payload.value,
        error: {
            issues: result.issues.map((iss) => util.finalizeIssue(iss, ctx, core.config())),
        },
        input: payload.value,
    });
    return payload;
}
const $ZodCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCatch", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        // Forward direction (decode): apply catch logic
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
            return result.then((result) => handleCatchResult(payload, result, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
    };
})));
const $ZodNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodNaN", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "number" || !Number.isNaN(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "nan",
                code: "invalid_type",
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodPipe = /*@__PURE__*/ $constructor("$ZodPipe", (inst, def) => {
    $ZodType.init(inst, def);
    defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handlePipeResult(right, def.in, ctx));
            }
            return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
            return left.then((left) => handlePipeResult(left, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
    };
});
function handlePipeResult(left, next, ctx) {
    // Any issue stops the pipe, so a failing refinement never feeds its transform. An unrecognized key is the exception: it describes the input's extra properties, not the value being piped, and an enclosing intersection may yet reconcile it.
    if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
        // prevent further checks
        left.aborted = true;
        return left;
    }
    return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
const $ZodCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodCodec", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
    inst._zod.parse = (payload, ctx) => {
        const direction = ctx.direction || "forward";
        if (direction === "forward") {
            const left = def.in._zod.run(payload, ctx);
            if (left instanceof Promise) {
                return left.then((left) => handleCodecAResult(left, def, ctx));
            }
            return handleCodecAResult(left, def, ctx);
        }
        else {
            const right = def.out._zod.run(payload, ctx);
            if (right instanceof Promise) {
                return right.then((right) => handleCodecAResult(right, def, ctx));
            }
            return handleCodecAResult(right, def, ctx);
        }
    };
})));
function handleCodecAResult(result, def, ctx) {
    if (result.issues.length) {
        // prevent further checks
        result.aborted = true;
        return result;
    }
    const direction = ctx.direction || "forward";
    if (direction === "forward") {
        const transformed = def.transform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.out, ctx));
        }
        return handleCodecTxResult(result, transformed, def.out, ctx);
    }
    else {
        const transformed = def.reverseTransform(result.value, result);
        if (transformed instanceof Promise) {
            return transformed.then((value) => handleCodecTxResult(result, value, def.in, ctx));
        }
        return handleCodecTxResult(result, transformed, def.in, ctx);
    }
}
function handleCodecTxResult(left, value, nextSchema, ctx) {
    // Check if transform added any issues
    if (left.issues.length) {
        left.aborted = true;
        return left;
    }
    return nextSchema._zod.run({ value, issues: left.issues }, ctx);
}
const $ZodPreprocess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPreprocess", (inst, def) => {
    $ZodPipe.init(inst, def);
})));
const $ZodReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodReadonly", (inst, def) => {
    $ZodType.init(inst, def);
    util.defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
    util.defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
    util.defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
    util.defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
    inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
            return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
            return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
    };
})));
function handleReadonlyResult(payload) {
    // A repeat visit hands back a node that is still being built; freezing it here would make the rest of its keys fail to assign.
    if (!payload.memo)
        payload.value = Object.freeze(payload.value);
    return payload;
}
// a leaf's pattern source with its own checks folded in: the last pattern-carrying check wins, else length bounds narrow the catch-all, else an integer format narrows the number form. the fold lives here instead of on `_zod.pattern` so a bundle without template literals never pays for it
function leafPattern(schema) {
    const def = schema._zod.def;
    let pattern = def.pattern;
    let isInt = !!def.format?.includes("int");
    let minimum;
    let maximum;
    for (const ch of def.checks ?? []) {
        const d = ch._zod.def;
        if (d.pattern)
            pattern = d.pattern;
        isInt || (isInt = !!d.format?.includes("int"));
        const lo = d.minimum ?? d.length;
        const hi = d.maximum ?? d.length;
        if (lo !== undefined && (minimum === undefined || lo > minimum))
            minimum = lo;
        if (hi !== undefined && (maximum === undefined || hi < maximum))
            maximum = hi;
    }
    if (pattern)
        return pattern.source;
    // an empty range matches nothing at runtime, and `{8,5}` is not a legal quantifier
    if (minimum !== undefined && maximum !== undefined && minimum > maximum)
        return "(?!)";
    if (minimum !== undefined || maximum !== undefined)
        return regexes.string({ minimum, maximum }).source;
    const own = schema._zod.pattern;
    return (isInt && own === regexes.number ? regexes.integer : own)?.source;
}
// a part's pattern source. a wrapper's pattern embeds its inner pattern's source verbatim, so the folded form is substituted in place without knowing the wrapper's own composition; a union's options are joined the way the union builds its own pattern
function partPattern(schema) {
    const def = schema._zod.def;
    const own = schema._zod.pattern?.source;
    // lazy resolves its inner on the internals, not the def
    const inner = def.innerType ?? schema._zod.innerType;
    if (inner) {
        const before = inner._zod.pattern?.source;
        const after = partPattern(inner);
        if (own && before && after && after !== before) {
            return own.replace(util.cleanRegex(before), () => util.cleanRegex(after));
        }
        return own;
    }
    if (def.options) {
        const sources = def.options.map(partPattern);
        if (sources.every(Boolean))
            return `^(${sources.map((s) => util.cleanRegex(s)).join("|")})$`;
    }
    return leafPattern(schema);
}
const $ZodTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodTemplateLiteral", (inst, def) => {
    $ZodType.init(inst, def);
    const regexParts = [];
    for (const part of def.parts) {
        if (typeof part === "object" && part !== null) {
            // is Zod schema
            const source = partPattern(part);
            if (!source) {
                throw new Error(`Invalid template literal part, no pattern found: ${[...part._zod.traits].shift()}`);
            }
            regexParts.push(util.cleanRegex(source));
        }
        else if (part === null || util.primitiveTypes.has(typeof part)) {
            regexParts.push(util.escapeRegex(`${part}`));
        }
        else {
            throw new Error(`Invalid template literal part: ${part}`);
        }
    }
    inst._zod.pattern = new RegExp(`^${regexParts.join("")}$`);
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "string") {
            payload.issues.push({
                input: payload.value,
                inst,
                expected: "string",
                code: "invalid_type",
            });
            return payload;
        }
        inst._zod.pattern.lastIndex = 0;
        if (!inst._zod.pattern.test(payload.value)) {
            payload.issues.push({
                input: payload.value,
                inst,
                code: "invalid_format",
                format: def.format ?? "template_literal",
                pattern: inst._zod.pattern.source,
            });
            return payload;
        }
        return payload;
    };
})));
const $ZodFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodFunction", (inst, def) => {
    $ZodType.init(inst, def);
    // Defined, not assigned: the classic prototype exposes `_def` as a getter with no setter.
    Object.defineProperty(inst, "_def", { value: def });
    inst._zod.def = def;
    inst.implement = (func) => {
        if (typeof func !== "function") {
            throw new Error("implement() must be called with a function");
        }
        // Defined inline so the closure stays anonymous: binding it to a `const` first names it, which costs 256 bytes per implemented function.
        return Object.defineProperty(function (...args) {
            const parsedArgs = inst._def.input ? parse(inst._def.input, args) : args;
            const result = Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return parse(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst.implementAsync = (func) => {
        if (typeof func !== "function") {
            throw new Error("implementAsync() must be called with a function");
        }
        return Object.defineProperty(async function (...args) {
            const parsedArgs = inst._def.input ? await parseAsync(inst._def.input, args) : args;
            const result = await Reflect.apply(func, this, parsedArgs);
            if (inst._def.output) {
                return await parseAsync(inst._def.output, result);
            }
            return result;
        }, "_zod", { value: inst._zod, enumerable: false });
    };
    inst._zod.parse = (payload, _ctx) => {
        if (typeof payload.value !== "function") {
            payload.issues.push({
                code: "invalid_type",
                expected: "function",
                input: payload.value,
                inst,
            });
            return payload;
        }
        // Check if output is a promise type to determine if we should use async implementation
        const hasPromiseOutput = inst._def.output && inst._def.output._zod.def.type === "promise";
        if (hasPromiseOutput) {
            payload.value = inst.implementAsync(payload.value);
        }
        else {
            payload.value = inst.implement(payload.value);
        }
        return payload;
    };
    inst.input = (...args) => {
        const F = inst.constructor;
        if (Array.isArray(args[0])) {
            return new F({
                type: "function",
                input: new $ZodTuple({
                    type: "tuple",
                    items: args[0],
                    rest: args[1],
                }),
                output: inst._def.output,
            });
        }
        return new F({
            type: "function",
            input: args[0],
            output: inst._def.output,
        });
    };
    inst.output = (output) => {
        const F = inst.constructor;
        return new F({
            type: "function",
            input: inst._def.input,
            output,
        });
    };
    return inst;
})));
const $ZodPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("$ZodPromise", (inst, def) => {
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, ctx) => {
        return Promise.resolve(payload.value).then((inner) => def.innerType._zod.run({ value: inner, issues: [] }, ctx));
    };
})));
const $ZodLazy = /*@__PURE__*/ $constructor("$ZodLazy", (inst, def) => {
    $ZodType.init(inst, def);
    // Cache the resolved inner type on the shared `def` so all clones of this lazy (e.g. via `.describe()`/`.meta()`) share the same inner instance, preserving identity for cycle detection on recursive schemas.
    defineLazy(inst._zod, "innerType", () => {
        const d = def;
        if (!d._cachedInner)
            d._cachedInner = def.getter();
        return d._cachedInner;
    });
    defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
    defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
    defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? undefined);
    defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? undefined);
    inst._zod.parse = (payload, ctx) => {
        const inner = inst._zod.innerType;
        return inner._zod.run(payload, ctx);
    };
});
const $ZodCustom = /*@__PURE__*/ $constructor("$ZodCustom", (inst, def) => {
    $ZodCheck.init(inst, def);
    $ZodType.init(inst, def);
    inst._zod.parse = (payload, _) => {
        return payload;
    };
    inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
            return r.then((r) => handleRefineResult(r, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
    };
});
function handleRefineResult(result, payload, input, inst) {
    if (!result) {
        const _iss = {
            code: "custom",
            input,
            inst, // incorporates params.error into issue reporting
            path: [...(inst._zod.def.path ?? [])], // incorporates params.error into issue reporting
            continue: !inst._zod.def.abort,
            // params: inst._zod.def.params,
        };
        if (inst._zod.def.params)
            _iss.params = inst._zod.def.params;
        payload.issues.push(issue(_iss));
    }
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/registries.js
var registries_a;
const $output = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodOutput")));
const $input = /*@__PURE__*/ (/* unused pure expression or super */ null && (Symbol("ZodInput")));
class $ZodRegistry {
    constructor() {
        this._map = new WeakMap();
        this._idmap = new Map();
    }
    add(schema, ..._meta) {
        const meta = _meta[0];
        this._map.set(schema, meta);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.set(meta.id, schema);
        }
        return this;
    }
    clear() {
        this._map = new WeakMap();
        this._idmap = new Map();
        return this;
    }
    remove(schema) {
        const meta = this._map.get(schema);
        if (meta && typeof meta === "object" && "id" in meta) {
            this._idmap.delete(meta.id);
        }
        this._map.delete(schema);
        return this;
    }
    get(schema) {
        // return this._map.get(schema) as any;
        // inherit metadata
        const p = schema._zod.parent;
        if (p) {
            const pm = { ...(this.get(p) ?? {}) };
            delete pm.id; // do not inherit id
            const f = { ...pm, ...this._map.get(schema) };
            return Object.keys(f).length ? f : undefined;
        }
        return this._map.get(schema);
    }
    has(schema) {
        return this._map.has(schema);
    }
}
// registries
function registry() {
    return new $ZodRegistry();
}
(registries_a = globalThis).__zod_globalRegistry ?? (registries_a.__zod_globalRegistry = registry());
const globalRegistry = globalThis.__zod_globalRegistry;

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/api.js




function snapshotChecks(def) {
    if (def.checks)
        def.checks = [...def.checks];
    return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class, params) {
    return new Class(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedString(Class, params) {
    return new Class(snapshotChecks({ type: "string", coerce: true, ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class, params) {
    return new Class({
        type: "string",
        format: "email",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class, params) {
    return new Class({
        type: "string",
        format: "guid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v4",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v6",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class, params) {
    return new Class({
        type: "string",
        format: "uuid",
        check: "string_format",
        abort: false,
        version: "v7",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _url(Class, params) {
    return new Class({
        type: "string",
        format: "url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_emoji(Class, params) {
    return new Class({
        type: "string",
        format: "emoji",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class, params) {
    return new Class({
        type: "string",
        format: "nanoid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link _cuid2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function _cuid(Class, params) {
    return new Class({
        type: "string",
        format: "cuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class, params) {
    return new Class({
        type: "string",
        format: "cuid2",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class, params) {
    return new Class({
        type: "string",
        format: "ulid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class, params) {
    return new Class({
        type: "string",
        format: "xid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class, params) {
    return new Class({
        type: "string",
        format: "ksuid",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class, params) {
    return new Class({
        type: "string",
        format: "ipv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class, params) {
    return new Class({
        type: "string",
        format: "ipv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mac(Class, params) {
    return new Class({
        type: "string",
        format: "mac",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv4",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class, params) {
    return new Class({
        type: "string",
        format: "cidrv6",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class, params) {
    return new Class({
        type: "string",
        format: "base64",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class, params) {
    return new Class({
        type: "string",
        format: "base64url",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class, params) {
    return new Class({
        type: "string",
        format: "e164",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _creditCard(Class, params) {
    return new Class({
        type: "string",
        format: "credit_card",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _iban(Class, params) {
    return new Class({
        type: "string",
        format: "iban",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class, params) {
    return new Class({
        type: "string",
        format: "jwt",
        check: "string_format",
        abort: false,
        ...util.normalizeParams(params),
    });
}
const TimePrecision = {
    Any: null,
    Minute: -1,
    Second: 0,
    Millisecond: 3,
    Microsecond: 6,
};
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class, params) {
    return new Class({
        type: "string",
        format: "datetime",
        check: "string_format",
        offset: false,
        local: false,
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class, params) {
    return new Class({
        type: "string",
        format: "date",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class, params) {
    return new Class({
        type: "string",
        format: "time",
        check: "string_format",
        precision: null,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class, params) {
    return new Class({
        type: "string",
        format: "duration",
        check: "string_format",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _number(Class, params) {
    return new Class(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _coercedNumber(Class, params) {
    return new Class(snapshotChecks({ type: "number", coerce: true, checks: [], ...util.normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "safeint",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _float64(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "float64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "int32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint32(Class, params) {
    return new Class({
        type: "number",
        check: "number_format",
        abort: false,
        format: "uint32",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class, params) {
    return new Class({
        type: "boolean",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBoolean(Class, params) {
    return new Class({
        type: "boolean",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _bigint(Class, params) {
    return new Class({
        type: "bigint",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedBigint(Class, params) {
    return new Class({
        type: "bigint",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _int64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "int64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uint64(Class, params) {
    return new Class({
        type: "bigint",
        check: "bigint_format",
        abort: false,
        format: "uint64",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _symbol(Class, params) {
    return new Class({
        type: "symbol",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_undefined(Class, params) {
    return new Class({
        type: "undefined",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function api_null(Class, params) {
    return new Class({
        type: "null",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _any(Class) {
    return new Class({
        type: "any",
    });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class) {
    return new Class({
        type: "unknown",
    });
}
// @__NO_SIDE_EFFECTS__
function _never(Class, params) {
    return new Class({
        type: "never",
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _void(Class, params) {
    return new Class({
        type: "void",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _date(Class, params) {
    return new Class({
        type: "date",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _coercedDate(Class, params) {
    return new Class({
        type: "date",
        coerce: true,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _nan(Class, params) {
    return new Class({
        type: "nan",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
    return new checks.$ZodCheckLessThan({
        check: "less_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
    return new $ZodCheckLessThan({
        check: "less_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
    return new checks.$ZodCheckGreaterThan({
        check: "greater_than",
        ...util.normalizeParams(params),
        value,
        inclusive: false,
    });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
    return new $ZodCheckGreaterThan({
        check: "greater_than",
        ...normalizeParams(params),
        value,
        inclusive: true,
    });
}

// @__NO_SIDE_EFFECTS__
function _positive(params) {
    return _gt(0, params);
}
// negative
// @__NO_SIDE_EFFECTS__
function _negative(params) {
    return _lt(0, params);
}
// nonpositive
// @__NO_SIDE_EFFECTS__
function _nonpositive(params) {
    return _lte(0, params);
}
// nonnegative
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
    return _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
    return new checks.$ZodCheckMultipleOf({
        check: "multiple_of",
        ...util.normalizeParams(params),
        value,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxSize(maximum, params) {
    return new checks.$ZodCheckMaxSize({
        check: "max_size",
        ...util.normalizeParams(params),
        maximum,
    });
}
// @__NO_SIDE_EFFECTS__
function _minSize(minimum, params) {
    return new checks.$ZodCheckMinSize({
        check: "min_size",
        ...util.normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _size(size, params) {
    return new checks.$ZodCheckSizeEquals({
        check: "size_equals",
        ...util.normalizeParams(params),
        size,
    });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
    const ch = new $ZodCheckMaxLength({
        check: "max_length",
        ...normalizeParams(params),
        maximum,
    });
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
    return new $ZodCheckMinLength({
        check: "min_length",
        ...normalizeParams(params),
        minimum,
    });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
    return new checks.$ZodCheckLengthEquals({
        check: "length_equals",
        ...util.normalizeParams(params),
        length,
    });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
    return new $ZodCheckRegex({
        check: "string_format",
        format: "regex",
        ...normalizeParams(params),
        pattern,
    });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
    return new checks.$ZodCheckLowerCase({
        check: "string_format",
        format: "lowercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
    return new checks.$ZodCheckUpperCase({
        check: "string_format",
        format: "uppercase",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
    return new checks.$ZodCheckIncludes({
        check: "string_format",
        format: "includes",
        ...util.normalizeParams(params),
        includes,
    });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
    return new checks.$ZodCheckStartsWith({
        check: "string_format",
        format: "starts_with",
        ...util.normalizeParams(params),
        prefix,
    });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
    return new checks.$ZodCheckEndsWith({
        check: "string_format",
        format: "ends_with",
        ...util.normalizeParams(params),
        suffix,
    });
}
// @__NO_SIDE_EFFECTS__
function _property(property, schema, params) {
    return new checks.$ZodCheckProperty({
        check: "property",
        property,
        schema,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _properties(shape, params) {
    return new checks.$ZodCheckProperties({
        check: "properties",
        shape,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _mime(types, params) {
    return new checks.$ZodCheckMimeType({
        check: "mime_type",
        mime: types,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
    return new checks.$ZodCheckOverwrite({
        check: "overwrite",
        tx,
    });
}
// normalize
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
    return _overwrite((input) => input.normalize(form));
}
// trim
// @__NO_SIDE_EFFECTS__
function _trim() {
    return _overwrite((input) => input.trim());
}
// toLowerCase
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
    return _overwrite((input) => input.toLowerCase());
}
// toUpperCase
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
    return _overwrite((input) => input.toUpperCase());
}
// slugify
// @__NO_SIDE_EFFECTS__
function _slugify() {
    return _overwrite((input) => util.slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class, element, params) {
    return new Class({
        type: "array",
        element,
        // get element() {
        //   return element;
        // },
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _union(Class, options, params) {
    return new Class({
        type: "union",
        options,
        ...util.normalizeParams(params),
    });
}
function _xor(Class, options, params) {
    return new Class({
        type: "union",
        options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _discriminatedUnion(Class, discriminator, options, params) {
    return new Class({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _intersection(Class, left, right) {
    return new Class({
        type: "intersection",
        left,
        right,
    });
}
// export function _tuple(
//   Class: util.SchemaClass<schemas.$ZodTuple>,
//   items: [],
//   params?: string | $ZodTupleParams
// ): schemas.$ZodTuple<[], null>;
// @__NO_SIDE_EFFECTS__
function _tuple(Class, items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof schemas.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new Class({
        type: "tuple",
        items,
        rest,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _record(Class, keyType, valueType, params) {
    return new Class({
        type: "record",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _map(Class, keyType, valueType, params) {
    return new Class({
        type: "map",
        keyType,
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _set(Class, valueType, params) {
    return new Class({
        type: "set",
        valueType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _enum(Class, values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    // if (Array.isArray(values)) {
    //   for (const value of values) {
    //     entries[value] = value;
    //   }
    // } else {
    //   Object.assign(entries, values);
    // }
    // const entries: util.EnumLike = {};
    // for (const val of values) {
    //   entries[val] = val;
    // }
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function _nativeEnum(Class, entries, params) {
    return new Class({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _literal(Class, value, params) {
    return new Class({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _file(Class, params) {
    return new Class({
        type: "file",
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _transform(Class, fn) {
    return new Class({
        type: "transform",
        transform: fn,
    });
}
// @__NO_SIDE_EFFECTS__
function _optional(Class, innerType) {
    return new Class({
        type: "optional",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _nullable(Class, innerType) {
    return new Class({
        type: "nullable",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _default(Class, innerType, defaultValue) {
    return new Class({
        type: "default",
        innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
// @__NO_SIDE_EFFECTS__
function _nonoptional(Class, innerType, params) {
    return new Class({
        type: "nonoptional",
        innerType,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _success(Class, innerType) {
    return new Class({
        type: "success",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _catch(Class, innerType, catchValue) {
    return new Class({
        type: "catch",
        innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : util.constantCatch(catchValue)),
    });
}
// @__NO_SIDE_EFFECTS__
function _pipe(Class, in_, out) {
    return new Class({
        type: "pipe",
        in: in_,
        out,
    });
}
// @__NO_SIDE_EFFECTS__
function _readonly(Class, innerType) {
    return new Class({
        type: "readonly",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _templateLiteral(Class, parts, params) {
    return new Class({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function _lazy(Class, getter) {
    return new Class({
        type: "lazy",
        getter,
    });
}
// @__NO_SIDE_EFFECTS__
function _promise(Class, innerType) {
    return new Class({
        type: "promise",
        innerType,
    });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class, fn, _params) {
    const norm = util.normalizeParams(_params);
    norm.abort ?? (norm.abort = true); // default to abort:false
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...norm,
    });
    return schema;
}
// same as _custom but defaults to abort:false
// @__NO_SIDE_EFFECTS__
function _refine(Class, fn, _params) {
    const schema = new Class({
        type: "custom",
        check: "custom",
        fn: fn,
        ...normalizeParams(_params),
    });
    return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
    const ch = _check((payload) => {
        payload.addIssue = (issue) => {
            if (typeof issue === "string") {
                payload.issues.push(util.issue(issue, payload.value, ch._zod.def));
            }
            else {
                // for Zod 3 backwards compatibility
                const _issue = issue;
                if (_issue.fatal)
                    _issue.continue = false;
                _issue.code ?? (_issue.code = "custom");
                if (!("input" in _issue))
                    _issue.input = payload.value;
                _issue.inst ?? (_issue.inst = ch);
                _issue.continue ?? (_issue.continue = !ch._zod.def.abort); // abort is always undefined, so this is always true...
                payload.issues.push(util.issue(_issue));
            }
        };
        return fn(payload.value, payload);
    }, params);
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
    const ch = new checks.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
    const ch = new $ZodCheck({ check: "describe" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, description });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
    const ch = new $ZodCheck({ check: "meta" });
    ch._zod.onattach = [
        (inst) => {
            const existing = globalRegistry.get(inst) ?? {};
            globalRegistry.add(inst, { ...existing, ...metadata });
        },
    ];
    ch._zod.check = () => { }; // no-op check
    return ch;
}
// @__NO_SIDE_EFFECTS__
function _stringbool(Classes, _params) {
    const params = util.normalizeParams(_params);
    let truthyArray = params.truthy ?? ["true", "1", "yes", "on", "y", "enabled"];
    let falsyArray = params.falsy ?? ["false", "0", "no", "off", "n", "disabled"];
    if (params.case !== "sensitive") {
        truthyArray = truthyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
        falsyArray = falsyArray.map((v) => (typeof v === "string" ? v.toLowerCase() : v));
    }
    const truthySet = new Set(truthyArray);
    const falsySet = new Set(falsyArray);
    const _Codec = Classes.Codec ?? schemas.$ZodCodec;
    const _Boolean = Classes.Boolean ?? schemas.$ZodBoolean;
    const _String = Classes.String ?? schemas.$ZodString;
    const stringSchema = new _String({ type: "string", error: params.error });
    const booleanSchema = new _Boolean({ type: "boolean", error: params.error });
    const codec = new _Codec({
        type: "pipe",
        in: stringSchema,
        out: booleanSchema,
        transform: ((input, payload) => {
            let data = input;
            if (params.case !== "sensitive")
                data = data.toLowerCase();
            if (truthySet.has(data)) {
                return true;
            }
            else if (falsySet.has(data)) {
                return false;
            }
            else {
                payload.issues.push({
                    code: "invalid_value",
                    expected: "stringbool",
                    values: [...truthySet, ...falsySet],
                    input: payload.value,
                    inst: codec,
                    continue: false,
                });
                return {};
            }
        }),
        reverseTransform: ((input, _payload) => {
            if (input === true) {
                return truthyArray[0] || "true";
            }
            else {
                return falsyArray[0] || "false";
            }
        }),
        error: params.error,
    });
    codec._zod.bag.truthy = truthyArray;
    codec._zod.bag.falsy = falsyArray;
    codec._zod.bag.case = params.case ?? "insensitive";
    return codec;
}
// @__NO_SIDE_EFFECTS__
function _stringFormat(Class, format, fnOrRegex, _params = {}) {
    const params = util.normalizeParams(_params);
    const def = {
        check: "string_format",
        type: "string",
        format,
        fn: typeof fnOrRegex === "function" ? fnOrRegex : (val) => fnOrRegex.test(val),
        ...params,
    };
    if (fnOrRegex instanceof RegExp) {
        def.pattern = fnOrRegex;
    }
    const inst = new Class(def);
    return inst;
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/errors.js


/* Computing the message eagerly is expensive (pretty-printed JSON of all
 * issues), so defer it until first read. The accessor functions and
 * descriptors are shared across instances to keep error construction
 * cheap; the computed message is cached on the internals object. The
 * setter preserves plain assignment semantics for consumers that
 * overwrite `message`. */
function _getMessage() {
    const internals = this._zod;
    internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
    return internals.message;
}
function _setMessage(value) {
    this._zod.message = value;
}
const _messageDesc = {
    get: _getMessage,
    set: _setMessage,
    enumerable: true,
    configurable: true,
};
const _issuesDesc = { value: undefined, enumerable: false };
/* Prototypes that already carry the lazy `toString`. Seeded with the
 * intrinsics so that `init` on a foreign object \u2014 it accepts any object \u2014
 * can never install an accessor onto a prototype we do not own. */
const _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
const initializer = (inst, def) => {
    inst.name = "$ZodError";
    // `_zod` is already non-enumerable: $constructor's init defined it with this same descriptor
    _issuesDesc.value = def;
    Object.defineProperty(inst, "issues", _issuesDesc);
    // Clear the shared slot; a retained `value` pins the last error's issues.
    _issuesDesc.value = undefined;
    Object.defineProperty(inst, "message", _messageDesc);
    /* `toString` lives as a non-enumerable lazy getter on the shared
     * prototype; on first access it caches a per-instance closure so
     * detached usage still works. */
    const proto = Object.getPrototypeOf(inst);
    if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
            configurable: true,
            enumerable: false,
            get() {
                const value = () => this.message;
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
                return value;
            },
            set(value) {
                Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            },
        });
    }
};
const $ZodError = $constructor("$ZodError", initializer);
const $ZodRealError = $constructor("$ZodError", initializer, undefined, {
    Parent: Error,
});
/** Get-or-create `obj[key]` as an own data property. A path segment naming an inherited member
 * ("toString", "constructor") would otherwise read through to the prototype, and assigning
 * "__proto__" would hit the setter instead of creating a key. */
function errors_node(obj, key, make) {
    if (!Object.prototype.hasOwnProperty.call(obj, key)) {
        if (key === "__proto__") {
            Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
        }
        else {
            obj[key] = make();
        }
    }
    return obj[key];
}
function flattenError(error, mapper = (issue) => issue.message) {
    const fieldErrors = {};
    const formErrors = [];
    for (const sub of error.issues) {
        if (sub.path.length > 0) {
            errors_node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
        }
        else {
            formErrors.push(mapper(sub));
        }
    }
    return { formErrors, fieldErrors };
}
function formatError(error, mapper = (issue) => issue.message) {
    const fieldErrors = { _errors: [] };
    const processError = (error, path = []) => {
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    fieldErrors._errors.push(mapper(issue));
                }
                else {
                    let curr = fieldErrors;
                    let i = 0;
                    while (i < fullpath.length) {
                        const el = fullpath[i];
                        const terminal = i === fullpath.length - 1;
                        // `_errors` is reserved by this legacy format, so merge a matching path segment into the current node instead of treating its array as a child.
                        if (el === "_errors") {
                            if (terminal)
                                curr._errors.push(mapper(issue));
                            i++;
                            continue;
                        }
                        // A path element may collide with an inherited property name such as
                        // "__proto__" or "constructor". Truthiness checks read the prototype
                        // (so no node is created, then ._errors.push throws), and bracket
                        // assignment of "__proto__" hits the setter instead of creating an
                        // own key. Guard the read with hasOwnProperty and create the node
                        // with defineProperty so any path element becomes a real own key.
                        if (!Object.prototype.hasOwnProperty.call(curr, el)) {
                            Object.defineProperty(curr, el, {
                                value: { _errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        const node = curr[el];
                        if (terminal) {
                            node._errors.push(mapper(issue));
                        }
                        curr = node;
                        i++;
                    }
                }
            }
        }
    };
    processError(error);
    return fieldErrors;
}
function treeifyError(error, mapper = (issue) => issue.message) {
    const result = { errors: [] };
    const processError = (error, path = []) => {
        var _a;
        for (const issue of error.issues) {
            if (issue.code === "invalid_union" && issue.errors.length) {
                // regular union error
                issue.errors.map((issues) => processError({ issues }, [...path, ...issue.path]));
            }
            else if (issue.code === "invalid_key") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else if (issue.code === "invalid_element") {
                processError({ issues: issue.issues }, [...path, ...issue.path]);
            }
            else {
                const fullpath = [...path, ...issue.path];
                if (fullpath.length === 0) {
                    result.errors.push(mapper(issue));
                    continue;
                }
                let curr = result;
                let i = 0;
                while (i < fullpath.length) {
                    const el = fullpath[i];
                    const terminal = i === fullpath.length - 1;
                    if (typeof el === "string") {
                        curr.properties ?? (curr.properties = {});
                        // el may collide with an inherited property name ("__proto__",
                        // "constructor", ...); ??= reads the prototype so the node is never
                        // created and curr.errors.push throws. Guard with hasOwnProperty and
                        // create the node with defineProperty so "__proto__" becomes a real
                        // own key rather than invoking the prototype setter.
                        if (!Object.prototype.hasOwnProperty.call(curr.properties, el)) {
                            Object.defineProperty(curr.properties, el, {
                                value: { errors: [] },
                                enumerable: true,
                                writable: true,
                                configurable: true,
                            });
                        }
                        curr = curr.properties[el];
                    }
                    else {
                        curr.items ?? (curr.items = []);
                        (_a = curr.items)[el] ?? (_a[el] = { errors: [] });
                        curr = curr.items[el];
                    }
                    if (terminal) {
                        curr.errors.push(mapper(issue));
                    }
                    i++;
                }
            }
        }
    };
    processError(error);
    return result;
}
/** Format a ZodError as a human-readable string in the following form.
 *
 * From
 *
 * ```ts
 * ZodError {
 *   issues: [
 *     {
 *       expected: 'string',
 *       code: 'invalid_type',
 *       path: [ 'username' ],
 *       message: 'Invalid input: expected string'
 *     },
 *     {
 *       expected: 'number',
 *       code: 'invalid_type',
 *       path: [ 'favoriteNumbers', 1 ],
 *       message: 'Invalid input: expected number'
 *     }
 *   ];
 * }
 * ```
 *
 * to
 *
 * ```
 * username
 *   \u2716 Expected number, received string at "username
 * favoriteNumbers[0]
 *   \u2716 Invalid input: expected number
 * ```
 */
function toDotPath(_path) {
    const segs = [];
    const path = _path.map((seg) => (typeof seg === "object" ? seg.key : seg));
    for (const seg of path) {
        if (typeof seg === "number")
            segs.push(`[${seg}]`);
        else if (typeof seg === "symbol")
            segs.push(`[${JSON.stringify(String(seg))}]`);
        else if (/[^\w$]/.test(seg))
            segs.push(`[${JSON.stringify(seg)}]`);
        else {
            if (segs.length)
                segs.push(".");
            segs.push(seg);
        }
    }
    return segs.join("");
}
function prettifyError(error) {
    const lines = [];
    // sort by path length
    const issues = [...error.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
    // Process each issue
    for (const issue of issues) {
        lines.push(`\u2716 ${issue.message}`);
        if (issue.path?.length)
            lines.push(`  \u2192 at ${toDotPath(issue.path)}`);
    }
    // Convert Map to formatted string
    return lines.join("\n");
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/core/parse.js



// Always both keys, so the `_params` read site in `_parse` sees one object shape rather than two.
function finalizeParams(callee, params) {
    return { callee: params?.callee ?? callee, Err: params?.Err };
}
const _parse = (_Err) => {
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
            throw new $ZodAsyncError();
        }
        if (result.issues.length) {
            const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, _params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parse = /* @__PURE__*/ _parse($ZodRealError);
const _parseAsync = (_Err) => {
    const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
            result = await result;
        if (result.issues.length) {
            const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
            captureStackTrace(e, params?.callee ?? fn);
            throw e;
        }
        return result.value;
    };
    return fn;
};
const parse_parseAsync = /* @__PURE__*/ _parseAsync($ZodRealError);
const _safeParse = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
        throw new $ZodAsyncError();
    }
    return result.issues.length ? parse_failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParse = /* @__PURE__*/ _safeParse($ZodRealError);
// the error is built on the first read of `error`: finalizing the issues and constructing the instance is most of a failing parse, and a caller that only branches on `success` never pays it. a getter in the literal keeps this small; the alternative, one shared accessor descriptor plus a hidden state slot, reads ~15% faster but costs ~75 B gzipped in every bundle
function parse_failure(Err, issues, ctx) {
    let error;
    return {
        success: false,
        get error() {
            if (!error) {
                error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
                // finalizeIssue drops `input`, so the built error holds nothing; keeping the raw issues past this point pins the parsed value for the life of the result
                issues = undefined;
                ctx = undefined;
            }
            return error;
        },
        set error(e) {
            error = e;
            // a replacement makes the getter's branch unreachable, so the captures have to go here too
            issues = undefined;
            ctx = undefined;
        },
    };
}
const _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length ? parse_failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
const safeParseAsync = /* @__PURE__*/ _safeParseAsync($ZodRealError);
// registry mirrors of the compiler's sentinels, so this module never imports the compiler
const COMPILE_INVALID = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.invalid")));
const COMPILE_FALLBACK = /* @__PURE__ */ (/* unused pure expression or super */ null && (Symbol.for("zod.compile.fallback")));
// Deliberately tiny, because v8 will not inline a body carrying the fallback's object literals and throw. Everything that is not the compiled happy path lives in validateFallback, and that split is worth ~35% on a compiled schema.
const validate = ((schema, value, _ctx) => {
    const validator = schema._zod.bag.validator;
    if (validator !== undefined) {
        if (validator(value) !== COMPILE_INVALID)
            return true;
        // a definite sentinel means the runtime would reject, so skip the re-parse; a ctx can still change the answer
        if (validator.definite === true && _ctx === undefined)
            return false;
    }
    return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
    const ctx = _ctx
        ? { ..._ctx, async: false, abortEarly: true }
        : { async: false, abortEarly: true };
    const fallbackRun = schema._zod.bag.fallbackRun;
    let result;
    if (fallbackRun) {
        // skip nested fast paths on the fallback, so user callbacks keep the at-most-twice bound
        ctx[COMPILE_FALLBACK] = true;
        result = fallbackRun({ value, issues: [] }, ctx);
    }
    else {
        result = schema._zod.run({ value, issues: [] }, ctx);
    }
    if (result instanceof Promise) {
        throw new core.$ZodAsyncError();
    }
    return result.issues.length === 0;
}
// no fast path: the compiler keeps async parses on the runtime, because a promise-returning callback that is not declared async compiles to a throw
const parse_validateAsync = async (schema, value, _ctx) => {
    const ctx = _ctx
        ? { ..._ctx, async: true, abortEarly: true }
        : { async: true, abortEarly: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
        result = await result;
    return result.issues.length === 0;
};
const _encode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse(schema, value, ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const encode = /* @__PURE__*/ _encode($ZodRealError);
const _decode = (_Err) => {
    const parse = _parse(_Err);
    const fn = (schema, value, _ctx, _params) => {
        return parse(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decode = /* @__PURE__*/ _decode($ZodRealError);
const _encodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return (await parseAsync(schema, value, ctx, finalizeParams(fn, _params)));
    };
    return fn;
};
const encodeAsync = /* @__PURE__*/ _encodeAsync($ZodRealError);
const _decodeAsync = (_Err) => {
    const parseAsync = _parseAsync(_Err);
    const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync(schema, value, _ctx, finalizeParams(fn, _params));
    };
    return fn;
};
const decodeAsync = /* @__PURE__*/ _decodeAsync($ZodRealError);
const _safeEncode = (_Err) => (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParse(_Err)(schema, value, ctx);
};
const safeEncode = /* @__PURE__*/ _safeEncode($ZodRealError);
const _safeDecode = (_Err) => (schema, value, _ctx) => {
    return _safeParse(_Err)(schema, value, _ctx);
};
const safeDecode = /* @__PURE__*/ _safeDecode($ZodRealError);
const _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return _safeParseAsync(_Err)(schema, value, ctx);
};
const safeEncodeAsync = /* @__PURE__*/ _safeEncodeAsync($ZodRealError);
const _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
    return _safeParseAsync(_Err)(schema, value, _ctx);
};
const safeDecodeAsync = /* @__PURE__*/ _safeDecodeAsync($ZodRealError);

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/schemas.js




const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
    if (!inst._zod)
        throw new Error("Uninitialized schema in ZodMiniType.");
    $ZodType.init(inst, def);
    inst.def = def;
    inst.type = def.type;
}, {
    // `with` is an alias for `check`: the same function object, not a wrapper.
    get with() {
        return this.check;
    },
    set with(value) {
        own(this, "with", value);
    },
    parse(data, params) {
        return parse_parse(this, data, params, { callee: this.parse });
    },
    parseAsync(data, params) {
        return parse_parseAsync(this, data, params, { callee: this.parseAsync });
    },
    safeParse(data, params) {
        return safeParse(this, data, params);
    },
    safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
    },
    check(...checks) {
        const def = this.def;
        return this.clone({
            ...def,
            checks: [
                ...(def.checks ?? []),
                ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch),
            ],
        }, { parent: true });
    },
    clone(_def, params) {
        return clone(this, _def, params);
    },
    brand() {
        return this;
    },
    register(reg, meta) {
        reg.add(this, meta);
        return this;
    },
    apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
    },
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
    $ZodString.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_string(params) {
    return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniStringFormat", (inst, def) => {
    core.$ZodStringFormat.init(inst, def);
    ZodMiniString.init(inst, def);
})));
const ZodMiniEmail = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmail", (inst, def) => {
    core.$ZodEmail.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_email(params) {
    return core._email(ZodMiniEmail, params);
}
const ZodMiniGUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniGUID", (inst, def) => {
    core.$ZodGUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_guid(params) {
    return core._guid(ZodMiniGUID, params);
}
const ZodMiniUUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUUID", (inst, def) => {
    core.$ZodUUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_uuid(params) {
    return core._uuid(ZodMiniUUID, params);
}
// @__NO_SIDE_EFFECTS__
function uuidv4(params) {
    return core._uuidv4(ZodMiniUUID, params);
}
// ZodMiniUUIDv6
// @__NO_SIDE_EFFECTS__
function uuidv6(params) {
    return core._uuidv6(ZodMiniUUID, params);
}
// ZodMiniUUIDv7
// @__NO_SIDE_EFFECTS__
function uuidv7(params) {
    return core._uuidv7(ZodMiniUUID, params);
}
const ZodMiniURL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniURL", (inst, def) => {
    core.$ZodURL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function url(params) {
    return core._url(ZodMiniURL, params);
}
// @__NO_SIDE_EFFECTS__
function httpUrl(params) {
    return core._url(ZodMiniURL, {
        protocol: regexes.httpProtocol,
        hostname: regexes.domain,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEmoji = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniEmoji", (inst, def) => {
    core.$ZodEmoji.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_emoji(params) {
    return core._emoji(ZodMiniEmoji, params);
}
const ZodMiniNanoID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNanoID", (inst, def) => {
    core.$ZodNanoID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_nanoid(params) {
    return core._nanoid(ZodMiniNanoID, params);
}
/**
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link ZodMiniCUID2} instead.
 * See https://github.com/paralleldrive/cuid.
 */
const ZodMiniCUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID", (inst, def) => {
    core.$ZodCUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
/**
 * Validates a CUID v1 string.
 *
 * @deprecated CUID v1 is deprecated by its authors due to information leakage
 * (timestamps embedded in the id). Use {@link cuid2 | `z.cuid2()`} instead.
 * See https://github.com/paralleldrive/cuid.
 */
// @__NO_SIDE_EFFECTS__
function schemas_cuid(params) {
    return core._cuid(ZodMiniCUID, params);
}
const ZodMiniCUID2 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCUID2", (inst, def) => {
    core.$ZodCUID2.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cuid2(params) {
    return core._cuid2(ZodMiniCUID2, params);
}
const ZodMiniULID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniULID", (inst, def) => {
    core.$ZodULID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ulid(params) {
    return core._ulid(ZodMiniULID, params);
}
const ZodMiniXID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXID", (inst, def) => {
    core.$ZodXID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_xid(params) {
    return core._xid(ZodMiniXID, params);
}
const ZodMiniKSUID = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniKSUID", (inst, def) => {
    core.$ZodKSUID.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ksuid(params) {
    return core._ksuid(ZodMiniKSUID, params);
}
const ZodMiniIPv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv4", (inst, def) => {
    core.$ZodIPv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv4(params) {
    return core._ipv4(ZodMiniIPv4, params);
}
const ZodMiniIPv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIPv6", (inst, def) => {
    core.$ZodIPv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_ipv6(params) {
    return core._ipv6(ZodMiniIPv6, params);
}
const ZodMiniCIDRv4 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv4", (inst, def) => {
    core.$ZodCIDRv4.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv4(params) {
    return core._cidrv4(ZodMiniCIDRv4, params);
}
const ZodMiniCIDRv6 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCIDRv6", (inst, def) => {
    core.$ZodCIDRv6.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_cidrv6(params) {
    return core._cidrv6(ZodMiniCIDRv6, params);
}
const ZodMiniMAC = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMAC", (inst, def) => {
    core.$ZodMAC.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_mac(params) {
    return core._mac(ZodMiniMAC, params);
}
const ZodMiniBase64 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64", (inst, def) => {
    core.$ZodBase64.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64(params) {
    return core._base64(ZodMiniBase64, params);
}
const ZodMiniBase64URL = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBase64URL", (inst, def) => {
    core.$ZodBase64URL.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_base64url(params) {
    return core._base64url(ZodMiniBase64URL, params);
}
const ZodMiniE164 = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniE164", (inst, def) => {
    core.$ZodE164.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_e164(params) {
    return core._e164(ZodMiniE164, params);
}
const ZodMiniCreditCard = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCreditCard", (inst, def) => {
    core.$ZodCreditCard.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_creditCard(params) {
    return core._creditCard(ZodMiniCreditCard, params);
}
const ZodMiniIBAN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIBAN", (inst, def) => {
    core.$ZodIBAN.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_iban(params) {
    return core._iban(ZodMiniIBAN, params);
}
const ZodMiniJWT = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniJWT", (inst, def) => {
    core.$ZodJWT.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function jwt(params) {
    return core._jwt(ZodMiniJWT, params);
}
const ZodMiniCustomStringFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCustomStringFormat", (inst, def) => {
    core.$ZodCustomStringFormat.init(inst, def);
    ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function stringFormat(format, fnOrRegex, _params = {}) {
    return core._stringFormat(ZodMiniCustomStringFormat, format, fnOrRegex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hostname(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hostname", regexes.hostname, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_hex(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "hex", regexes.hex, _params);
}
// @__NO_SIDE_EFFECTS__
function schemas_currencyCode(_params) {
    return core._stringFormat(ZodMiniCustomStringFormat, "currency_code", regexes.currencyCode, _params);
}
// @__NO_SIDE_EFFECTS__
function hash(alg, params) {
    const enc = params?.enc ?? "hex";
    const format = `${alg}_${enc}`;
    const regex = core.regexes[format];
    // check for unrecognized format
    if (!regex)
        throw new Error(`Unrecognized hash format: ${format}`);
    return core._stringFormat(ZodMiniCustomStringFormat, format, regex, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_number(params) {
    return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
    $ZodNumberFormat.init(inst, def);
    ZodMiniNumber.init(inst, def);
});
function schemas_int(params) {
    return _int(ZodMiniNumberFormat, params);
}
function float32(params) {
    return core._float32(ZodMiniNumberFormat, params);
}
function float64(params) {
    return core._float64(ZodMiniNumberFormat, params);
}
function int32(params) {
    return core._int32(ZodMiniNumberFormat, params);
}
function uint32(params) {
    return core._uint32(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
    $ZodBoolean.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_boolean(params) {
    return _boolean(ZodMiniBoolean, params);
}
const ZodMiniBigInt = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigInt", (inst, def) => {
    core.$ZodBigInt.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_bigint(params) {
    return core._bigint(ZodMiniBigInt, params);
}
const ZodMiniBigIntFormat = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniBigIntFormat", (inst, def) => {
    core.$ZodBigIntFormat.init(inst, def);
    ZodMiniBigInt.init(inst, def);
})));
function int64(params) {
    return core._int64(ZodMiniBigIntFormat, params);
}
function uint64(params) {
    return core._uint64(ZodMiniBigIntFormat, params);
}
const ZodMiniSymbol = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSymbol", (inst, def) => {
    core.$ZodSymbol.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function symbol(params) {
    return core._symbol(ZodMiniSymbol, params);
}
const ZodMiniUndefined = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUndefined", (inst, def) => {
    core.$ZodUndefined.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_undefined(params) {
    return core._undefined(ZodMiniUndefined, params);
}

const ZodMiniNull = /*@__PURE__*/ $constructor("ZodMiniNull", (inst, def) => {
    $ZodNull.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_null(params) {
    return api_null(ZodMiniNull, params);
}

const ZodMiniAny = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniAny", (inst, def) => {
    core.$ZodAny.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function any() {
    return core._any(ZodMiniAny);
}
const ZodMiniUnknown = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniUnknown", (inst, def) => {
    core.$ZodUnknown.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function unknown() {
    return core._unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
    $ZodNever.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
    return _never(ZodMiniNever, params);
}
const ZodMiniVoid = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniVoid", (inst, def) => {
    core.$ZodVoid.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_void(params) {
    return core._void(ZodMiniVoid, params);
}

const ZodMiniDate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDate", (inst, def) => {
    core.$ZodDate.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_date(params) {
    return core._date(ZodMiniDate, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
    $ZodArray.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
    return new ZodMiniArray({
        type: "array",
        element: element,
        ...normalizeParams(params),
    });
}
// .keyof
// @__NO_SIDE_EFFECTS__
function keyof(schema) {
    const shape = schema._zod.def.shape;
    return schemas_enum(Object.keys(shape));
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
    $ZodObject.init(inst, def);
    ZodMiniType.init(inst, def);
    installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
    const def = {
        type: "object",
        shape: shape ?? {},
        ...util.normalizeParams(params),
    };
    return new ZodMiniObject(def);
}
// strictObject
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: never(),
        ...normalizeParams(params),
    });
}
// looseObject
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
    return new ZodMiniObject({
        type: "object",
        shape,
        catchall: unknown(),
        ...util.normalizeParams(params),
    });
}
// object methods
// @__NO_SIDE_EFFECTS__
function schemas_extend(schema, shape) {
    return util.extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function schemas_safeExtend(schema, shape) {
    return util.safeExtend(schema, shape);
}
/**
 * @deprecated Use [`z.extend(A, B.shape)`](https://zod.dev/api?id=extend) instead.
 */
// @__NO_SIDE_EFFECTS__
function schemas_merge(a, b) {
    return util.merge(a, b);
}
// @__NO_SIDE_EFFECTS__
function schemas_pick(schema, mask) {
    return util.pick(schema, mask);
}
// .omit
// @__NO_SIDE_EFFECTS__
function schemas_omit(schema, mask) {
    return util.omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function schemas_partial(schema, mask) {
    const def = schema._zod.def;
    if (def.type !== "tuple")
        return util.partial(ZodMiniOptional, schema, mask);
    // a refinement was authored against the full arity; partialing would run it on a shorter array
    if (def.checks?.length)
        throw new Error(".partial() cannot be used on tuple schemas containing refinements");
    return util.clone(schema, {
        ...def,
        items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item })),
    });
}
// @__NO_SIDE_EFFECTS__
function exactPartial(schema, mask) {
    return util.partial(ZodMiniExactOptional, schema, mask, "exactPartial");
}
// @__NO_SIDE_EFFECTS__
function schemas_required(schema, mask) {
    return util.required(ZodMiniNonOptional, schema, mask);
}
// @__NO_SIDE_EFFECTS__
function catchall(inst, catchall) {
    // `mergeDefs` rather than a spread: spreading reads `shape`, and resolving it can mint a whole fresh subtree
    return inst.clone(util.mergeDefs(inst._zod.def, { catchall: catchall }));
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
    $ZodUnion.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
    return new ZodMiniUnion({
        type: "union",
        options: options,
        ...normalizeParams(params),
    });
}
const ZodMiniXor = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniXor", (inst, def) => {
    ZodMiniUnion.init(inst, def);
    core.$ZodXor.init(inst, def);
})));
/** Creates an exclusive union (XOR) where exactly one option must match.
 * Unlike regular unions that succeed when any option matches, xor fails if
 * zero or more than one option matches the input. */
function xor(options, params) {
    return new ZodMiniXor({
        type: "union",
        options: options,
        inclusive: false,
        ...util.normalizeParams(params),
    });
}
const ZodMiniDiscriminatedUnion = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
    core.$ZodDiscriminatedUnion.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
    return new ZodMiniDiscriminatedUnion({
        type: "union",
        options: options,
        discriminator,
        ...util.normalizeParams(params),
    });
}
const ZodMiniIntersection = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniIntersection", (inst, def) => {
    core.$ZodIntersection.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function intersection(left, right) {
    return new ZodMiniIntersection({
        type: "intersection",
        left: left,
        right: right,
    });
}
const ZodMiniTuple = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTuple", (inst, def) => {
    core.$ZodTuple.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
    const hasRest = _paramsOrRest instanceof core.$ZodType;
    const params = hasRest ? _params : _paramsOrRest;
    const rest = hasRest ? _paramsOrRest : null;
    return new ZodMiniTuple({
        type: "tuple",
        items: items,
        rest,
        ...util.normalizeParams(params),
    });
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
    $ZodRecord.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_record(keyType, valueType, params) {
    // v3-compat: z.record(valueType, params?) \u2014 defaults keyType to z.string()
    if (!valueType || !valueType._zod) {
        return new ZodMiniRecord({
            type: "record",
            keyType: schemas_string(),
            valueType: keyType,
            ...normalizeParams(valueType),
        });
    }
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...normalizeParams(params),
    });
}
// @__NO_SIDE_EFFECTS__
function partialRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
        partial: true,
    });
}
function looseRecord(keyType, valueType, params) {
    return new ZodMiniRecord({
        type: "record",
        keyType,
        valueType: valueType,
        mode: "loose",
        ...util.normalizeParams(params),
    });
}
const ZodMiniMap = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniMap", (inst, def) => {
    core.$ZodMap.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function map(keyType, valueType, params) {
    return new ZodMiniMap({
        type: "map",
        keyType: keyType,
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSet = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSet", (inst, def) => {
    core.$ZodSet.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function set(valueType, params) {
    return new ZodMiniSet({
        type: "set",
        valueType: valueType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
    $ZodEnum.init(inst, def);
    ZodMiniType.init(inst, def);
    // reuse the parsed value set so a numeric TS enum's reverse-mapping keys stay out
    inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function schemas_enum(values, params) {
    const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...normalizeParams(params),
    });
}

// @__NO_SIDE_EFFECTS__
/** @deprecated This API has been merged into `z.enum()`. Use `z.enum()` instead.
 *
 * ```ts
 * enum Colors { red, green, blue }
 * z.enum(Colors);
 * ```
 */
function nativeEnum(entries, params) {
    return new ZodMiniEnum({
        type: "enum",
        entries,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
    $ZodLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
    return new ZodMiniLiteral({
        type: "literal",
        values: Array.isArray(value) ? value : [value],
        ...normalizeParams(params),
    });
}
const ZodMiniFile = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFile", (inst, def) => {
    core.$ZodFile.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function file(params) {
    return core._file(ZodMiniFile, params);
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
    $ZodTransform.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
    return new ZodMiniTransform({
        type: "transform",
        transform: fn,
    });
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
    $ZodOptional.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
    return new ZodMiniOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniExactOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniExactOptional", (inst, def) => {
    core.$ZodExactOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function exactOptional(innerType) {
    return new ZodMiniExactOptional({
        type: "optional",
        innerType: innerType,
    });
}
const ZodMiniNullable = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNullable", (inst, def) => {
    core.$ZodNullable.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
    return new ZodMiniNullable({
        type: "nullable",
        innerType: innerType,
    });
}
// nullish
// @__NO_SIDE_EFFECTS__
function schemas_nullish(innerType) {
    return optional(nullable(innerType));
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
    $ZodDefault.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function schemas_default(innerType, defaultValue) {
    return new ZodMiniDefault({
        type: "default",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
        },
    });
}
const ZodMiniPrefault = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPrefault", (inst, def) => {
    core.$ZodPrefault.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function prefault(innerType, defaultValue) {
    return new ZodMiniPrefault({
        type: "prefault",
        innerType: innerType,
        get defaultValue() {
            return typeof defaultValue === "function" ? defaultValue() : util.shallowClone(defaultValue);
        },
    });
}
const ZodMiniNonOptional = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNonOptional", (inst, def) => {
    core.$ZodNonOptional.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nonoptional(innerType, params) {
    return new ZodMiniNonOptional({
        type: "nonoptional",
        innerType: innerType,
        ...util.normalizeParams(params),
    });
}
const ZodMiniSuccess = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniSuccess", (inst, def) => {
    core.$ZodSuccess.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_success(innerType) {
    return new ZodMiniSuccess({
        type: "success",
        innerType: innerType,
    });
}
const ZodMiniCatch = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCatch", (inst, def) => {
    core.$ZodCatch.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function schemas_catch(innerType, catchValue) {
    return new ZodMiniCatch({
        type: "catch",
        innerType: innerType,
        catchValue: (typeof catchValue === "function" ? catchValue : core.util.constantCatch(catchValue)),
    });
}

const ZodMiniNaN = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniNaN", (inst, def) => {
    core.$ZodNaN.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function nan(params) {
    return core._nan(ZodMiniNaN, params);
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
    $ZodPipe.init(inst, def);
    ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
    return new ZodMiniPipe({
        type: "pipe",
        in: in_,
        out: out,
    });
}
const ZodMiniCodec = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniCodec", (inst, def) => {
    ZodMiniPipe.init(inst, def);
    core.$ZodCodec.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function codec(in_, out, params) {
    return new ZodMiniCodec({
        type: "pipe",
        in: in_,
        out: out,
        transform: params.decode,
        reverseTransform: params.encode,
    });
}
// @__NO_SIDE_EFFECTS__
function invertCodec(codec) {
    const def = codec._zod.def;
    return new ZodMiniCodec({
        type: "pipe",
        in: def.out,
        out: def.in,
        transform: def.reverseTransform,
        reverseTransform: def.transform,
    });
}
const ZodMiniReadonly = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniReadonly", (inst, def) => {
    core.$ZodReadonly.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function readonly(innerType) {
    return new ZodMiniReadonly({
        type: "readonly",
        innerType: innerType,
    });
}
const ZodMiniTemplateLiteral = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniTemplateLiteral", (inst, def) => {
    core.$ZodTemplateLiteral.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function templateLiteral(parts, params) {
    return new ZodMiniTemplateLiteral({
        type: "template_literal",
        parts,
        ...util.normalizeParams(params),
    });
}
const ZodMiniLazy = /*@__PURE__*/ $constructor("ZodMiniLazy", (inst, def) => {
    $ZodLazy.init(inst, def);
    ZodMiniType.init(inst, def);
});
// export function lazy<T extends object>(getter: () => T): T {
//   return util.createTransparentProxy<T>(getter);
// }
// @__NO_SIDE_EFFECTS__
function schemas_lazy(getter) {
    return new ZodMiniLazy({
        type: "lazy",
        getter: getter,
    });
}

const ZodMiniPromise = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniPromise", (inst, def) => {
    core.$ZodPromise.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function promise(innerType) {
    return new ZodMiniPromise({
        type: "promise",
        innerType: innerType,
    });
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
    $ZodCustom.init(inst, def);
    ZodMiniType.init(inst, def);
});
// custom checks
// @__NO_SIDE_EFFECTS__
function check(fn, params) {
    const ch = new core.$ZodCheck({
        check: "custom",
        ...util.normalizeParams(params),
    });
    ch._zod.check = fn;
    return ch;
}
// ZodCustom custom schema
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
    return core._custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// refine
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
    return _refine(ZodMiniCustom, fn, _params);
}
// superRefine
// @__NO_SIDE_EFFECTS__
function superRefine(fn, params) {
    return core._superRefine(fn, params);
}
// Re-export describe and meta from core
const schemas_describe = describe;
const schemas_meta = meta;
// instanceof
class schemas_Class {
    constructor(..._args) { }
}
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
    const inst = custom((data) => data instanceof cls, params);
    inst._zod.bag.Class = cls;
    // Override check to emit invalid_type instead of custom
    inst._zod.check = (payload) => {
        if (!(payload.value instanceof cls)) {
            payload.issues.push({
                code: "invalid_type",
                expected: cls.name,
                input: payload.value,
                inst,
                path: [...(inst._zod.def.path ?? [])],
            });
        }
    };
    return inst;
}

// stringbool
const stringbool = (...args) => core._stringbool({
    Codec: ZodMiniCodec,
    Boolean: ZodMiniBoolean,
    String: ZodMiniString,
}, ...args);
// @__NO_SIDE_EFFECTS__
function json() {
    const jsonSchema = schemas_lazy(() => {
        return union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null(), array(jsonSchema), schemas_record(schemas_string(), jsonSchema)]);
    });
    return jsonSchema;
}
const ZodMiniFunction = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniFunction", (inst, def) => {
    core.$ZodFunction.init(inst, def);
    ZodMiniType.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function _function(params) {
    return new ZodMiniFunction({
        type: "function",
        input: Array.isArray(params?.input) ? tuple(params?.input) : (params?.input ?? array(unknown())),
        output: params?.output ?? unknown(),
    });
}


;// CONCATENATED MODULE: ./lib/settings/combinators.js


/** A key that may be left out; its description belongs to the key alone, so that keys can share a schema. */
const combinators_optional = (schema, description) => {
    const key = optional(schema);
    globalRegistry.add(key, { description });
    return key;
};
/** A key that is `value` where it is left out. */
const defaulted = (schema, value, description) => {
    const key = schemas_default(schema, value);
    globalRegistry.add(key, { description });
    return key;
};
/** A copy of the schema that has a description. */
const described = (schema, description) => schema.check(schemas_describe(description));
/** A schema that is made when a value asks for it: a run that never retries need not wait for what `retry` may be. */
const late = (make) => {
    const schema = schemas_lazy(make);
    const { _zod: internals } = schema;
    // Else zod would make it to learn whether it may be left out; what may is for `optional` to say.
    internals.optin = undefined;
    return schema;
};
/** A text of at least one character. */
const combinators_text = schemas_string().check(_minLength(1));
/** Turns the values of a schema into what `change` makes of them; it may object to them. */
const into = (schema, change) => pipe(schema, transform((input, { issues }) => change(input, (message) => issues.push({ code: 'custom', message, input }))));

;// CONCATENATED MODULE: ./lib/settings/pattern.js

/** A regular expression as text: `ECONNRESET|ETIMEDOUT`, or with flags `/timed out/i`; objects to any other text. */
const parsePattern = (written, object) => {
    const [, source = written, flags = ''] = /^\/(.+)\/([imsu]*)$/s.exec(written) ?? [];
    try {
        return new RegExp(source, flags);
    }
    catch (error) {
        object(`expected a regular expression: ${error instanceof Error ? error.message : String(error)}`);
        return /(?!)/;
    }
};
/** It is searched for in each line. */
const pattern = late(() => into(combinators_text, parsePattern));

;// CONCATENATED MODULE: ./lib/settings/retry-words.js

/** Reasons for which a failed attempt may be tried again. */
const RETRYABLE_REASONS = ['exit', 'signal', 'timeout', 'no-output-timeout', 'limit', 'spawn'];
const EXIT_CODES = /^\d{1,3}(-\d{1,3})?$/;
const SIGNAL = /^SIG[A-Z0-9]+$/;
/** Words between commas and white space; inside `/\u2026/` these belong to the pattern. */
const splitWords = (text) => text.match(/\/(?:\\.|[^/\\])+\/[imsu]*(?=[\s,]|$)|[^\s,]+/g) ?? [];
/** Sorts words such as `137`, `100-110`, `timeout`, `SIGSEGV` and `/ECONNRESET/`; objects to any other. */
const retryWords = (words, object) => {
    const patterns = words.filter(isPattern);
    const sorted = {
        'exit-codes': words.filter((word) => EXIT_CODES.test(word)),
        reasons: RETRYABLE_REASONS.filter((reason) => words.includes(reason)),
        signals: words.filter((word) => SIGNAL.test(word)),
    };
    const known = new Set([...patterns, ...Object.values(sorted).flat()]);
    for (const word of words.filter((other) => !known.has(other)))
        object(unknownWord(word));
    if (words.length === 0)
        object(`expected ${KINDS}`);
    const output = patterns.length === 0 ? undefined : combined(patterns, object);
    const filled = Object.fromEntries(Object.entries(sorted).filter(([, list]) => list.length > 0));
    return { ...filled, ...(output !== undefined && { output }) };
};
const isPattern = (word) => /^\/.+\/[imsu]*$/s.test(word);
const KINDS = 'exit codes (137, 100-110), signals (SIGSEGV), patterns (/ECONNRESET/) or reasons ' +
    `(${RETRYABLE_REASONS.join(', ')})`;
const unknownWord = (word) => `expected ${KINDS}, got '${word.slice(0, 80)}'`;
const combined = (patterns, object) => {
    const parts = patterns.map((word) => [word.slice(1, word.lastIndexOf('/')), word.slice(word.lastIndexOf('/') + 1)]);
    const flags = new Set(parts.map(([, flag]) => flag));
    if (flags.size > 1)
        object('expected patterns with the same flags');
    const alternatives = `/${parts.map(([source]) => `(?:${source})`).join('|')}/${[...flags][0]}`;
    return parsePattern(patterns.length > 1 ? alternatives : (patterns[0] ?? ''), object);
};

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __nccwpck_require__(8815);
;// CONCATENATED MODULE: ./lib/settings/syntax.js

const MOST = 20;
/** What keeps a text from being one YAML 1.2 document; the first 20 of it, since one slip can cause many. */
const syntaxProblems = (document, source) => {
    const directive = /^%YAML\s+(\S+)/m.exec(source.text);
    if (directive !== null && document.directives?.yaml.explicit === true && directive[1] !== '1.2') {
        return [problem(source.place(directive.index), `expected YAML 1.2, got ${directive[1]}`)];
    }
    const errors = [...document.errors, ...document.warnings];
    const tooDeep = errors.filter(({ code }) => code === 'RESOURCE_EXHAUSTION');
    return (tooDeep.length > 0 ? tooDeep.slice(0, 1) : errors).slice(0, MOST).map((error) => syntaxProblem(error, source));
};
const syntaxProblem = (error, source) => {
    const [message, hint] = syntax_told(error);
    return problem(source.place(error.pos[0]), message, hint);
};
const syntax_told = ({ code, message }) => {
    if (code === 'TAB_AS_INDENT')
        return ['expected spaces, got a tab', 'YAML allows no tabs as indentation'];
    if (code === 'MULTIPLE_DOCS')
        return ['expected one document, got a second one', 'remove what begins with ---'];
    if (code === 'RESOURCE_EXHAUSTION')
        return ['expected fewer levels, one in the other, than this'];
    if (code === 'TAG_RESOLVE_FAILED')
        return [`${lower(message)}: tags have no meaning here`];
    return [`not YAML: ${lower(message.split('\n')[0] ?? message)}`];
};
const lower = (text) => text.charAt(0).toLowerCase() + text.slice(1);

;// CONCATENATED MODULE: ./lib/settings/wording.js
/** What was written, as a message quotes it: at most 80 characters on one line. */
const quoted = (value) => {
    if (value === undefined || value === null)
        return 'nothing';
    if (typeof value === 'string')
        return `'${cut(wording_oneLine(value))}'`;
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : 'a list';
    if (typeof value === 'object')
        return Object.keys(value).length === 0 ? 'an empty map' : 'a map';
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'something else';
};
/** `a, b or c`. */
const either = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
const LONGEST = 80;
const cut = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}\u2026` : text);
const wording_oneLine = (text) => text
    .slice(0, 2 * LONGEST)
    .replace(/\p{Cc}/gu, (char) => wording_ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
const wording_ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

;// CONCATENATED MODULE: ./lib/settings/yaml-origin.js

/** Finds the places of keys and values in a YAML document, through its aliases. */
const yamlOrigin = (document, targets, source) => {
    const index = { targets, maps: new WeakMap() };
    const find = (path) => findIn(document.contents, path, index);
    return {
        key: (path) => source.place(keyOffset(find(path))),
        value: (path) => source.place(valueOffset(find(path))),
        within: (path, offset) => source.place(withinOffset(find(path), offset, source.text)),
    };
};
const findIn = (root, path, index) => {
    let found = (0,dist/* isNode */.Ll)(root) ? { value: root } : {};
    for (const step of path) {
        const next = stepInto((0,dist/* isAlias */.Vj)(found.value) ? index.targets.get(found.value) : found.value, step, index);
        if (next === undefined)
            return found.key === undefined ? found : { key: found.key };
        found = next;
    }
    return found;
};
const stepInto = (node, step, index) => {
    if ((0,dist/* isMap */.jh)(node))
        return pairsOf(node, index).get(String(step));
    const item = (0,dist/* isSeq */.oP)(node) ? node.items[Number(step)] : undefined;
    return (0,dist/* isNode */.Ll)(item) ? { value: item } : undefined;
};
const pairsOf = (map, index) => {
    const known = index.maps.get(map);
    if (known !== undefined)
        return known;
    const pairs = new Map(map.items.flatMap((pair) => foundOf(pair, index.targets)));
    index.maps.set(map, pairs);
    return pairs;
};
const foundOf = ({ key, value }, targets) => {
    const name = keyText(key, targets);
    return name === undefined ? [] : [[name, { ...((0,dist/* isNode */.Ll)(key) && { key }), ...((0,dist/* isNode */.Ll)(value) && { value }) }]];
};
const keyOffset = ({ key, value }) => yaml_origin_start(key ?? value);
/**
 * A map or list in block style begins on some line below its key, and an empty value nowhere: there
 * the key is meant.
 */
const valueOffset = ({ key, value }) => {
    if (value === undefined || key === undefined)
        return yaml_origin_start(value ?? key);
    const flow = (0,dist/* isScalar */.jn)(value) ? value.value !== null : (0,dist/* isAlias */.Vj)(value) || ('flow' in value && value.flow === true);
    return yaml_origin_start(flow ? value : key);
};
const withinOffset = (found, offset, text) => {
    const { value } = found;
    if (!(0,dist/* isScalar */.jn)(value) || typeof value.value !== 'string' || !value.range)
        return valueOffset(found);
    const written = text.slice(value.range[0], value.range[1]);
    if (value.type === 'BLOCK_LITERAL')
        return value.range[0] + inBlock(written, value.value, offset);
    const whole = written.indexOf(value.value);
    if (whole >= 0)
        return value.range[0] + whole + offset;
    return value.range[0] + (matching(written, value.value, offset) ?? 0);
};
/** A block literal has its header on a line of its own, and each of its lines indented. */
const inBlock = (written, value, offset) => {
    const before = value.slice(0, offset).split('\n');
    const header = written.indexOf('\n') + 1;
    const lines = written.slice(header).split('\n');
    const line = before.length - 1;
    const start = header + lines.slice(0, line).reduce((sum, skipped) => sum + skipped.length + 1, 0);
    const indent = (lines[line] ?? '').replace(/\r$/, '').length - (value.split('\n')[line] ?? '').length;
    return start + Math.max(0, indent) + (before.at(-1) ?? '').length;
};
/**
 * Where indentation or escapes differ, the n-th `${{` of the value is the n-th that was written, if
 * their numbers agree.
 */
const matching = (written, value, offset) => {
    const opening = value.lastIndexOf('${{', offset);
    const [there, here] = [openings(written), openings(value)];
    if (opening < 0 || there.length !== here.length)
        return undefined;
    const place = there[here.indexOf(opening)] ?? 0;
    const same = written.startsWith(value.slice(opening, offset), place);
    return same ? place + offset - opening : place;
};
const openings = (text) => [...text.matchAll(/\$\{\{/g)].map(({ index }) => index);
/** A key as it was written: `1.10` and `1.1` are two. */
const keyText = (key, targets) => {
    const node = (0,dist/* isAlias */.Vj)(key) ? targets.get(key) : key;
    if (!(0,dist/* isScalar */.jn)(node) || node.value === null)
        return undefined;
    return typeof node.value === 'string' ? node.value : node.source;
};
/** Where a node begins. */
const yaml_origin_start = (node) => node?.range?.[0] ?? 0;

;// CONCATENATED MODULE: ./lib/settings/document.js





const MOST_VALUES = 250_000;
const DEEPEST = 50;
/**
 * Reads one YAML 1.2 document as plain values, each of which keeps its place; in the `failsafe` schema
 * all scalars are texts. Never throws.
 */
const parseYaml = (source, schema = 'core') => {
    const document = (0,dist/* parseDocument */.Tp)(source.text, { version: '1.2', schema, uniqueKeys: false, prettyErrors: false });
    const wrong = syntaxProblems(document, source);
    if (wrong.length > 0)
        return { ok: false, problems: wrong };
    const { targets, problems } = resolveAliases(document, source);
    const reader = { source, targets, problems, warnings: [], values: 0 };
    const value = document_valueOf(document.contents, reader, 0);
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, value, origin: yamlOrigin(document, targets, source), warnings: reader.warnings };
};
const resolveAliases = (document, source) => {
    const anchors = new Map();
    const targets = new Map();
    const problems = [];
    (0,dist/* visit */.YR)(document, {
        Node: (_, node) => {
            if ((0,dist/* isAlias */.Vj)(node)) {
                const target = anchors.get(node.source);
                if (target === undefined)
                    problems.push(problem(source.place(yaml_origin_start(node)), `unknown alias '*${node.source}'`));
                else
                    targets.set(node, target);
            }
            else if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    return { targets, problems };
};
const document_valueOf = (node, reader, depth) => {
    if (!(0,dist/* isNode */.Ll)(node))
        return null;
    reader.values += 1;
    if (reader.values === MOST_VALUES)
        complain(reader, node, `expected at most ${MOST_VALUES} values, each use of an alias counted, got more`);
    if (reader.values >= MOST_VALUES)
        return null;
    if (depth > DEEPEST)
        return complain(reader, node, `expected at most ${DEEPEST} levels, got more`);
    if ((0,dist/* isAlias */.Vj)(node))
        return document_valueOf(reader.targets.get(node), reader, depth + 1);
    if ((0,dist/* isMap */.jh)(node))
        return mapOf(node.items, reader, depth);
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => document_valueOf(item, reader, depth + 1));
    if (!(0,dist/* isScalar */.jn)(node))
        return null;
    return String(node.value).includes('\0')
        ? complain(reader, node, 'expected a text without NUL characters')
        : node.value;
};
const mapOf = (pairs, reader, depth) => {
    const map = {};
    for (const { key, value } of pairs) {
        const name = keyText(key, reader.targets);
        const at = (0,dist/* isNode */.Ll)(key) ? key : (0,dist/* isNode */.Ll)(value) ? value : undefined;
        if (name === undefined)
            complain(reader, at, 'expected a key that is a text');
        else if (Object.hasOwn(map, name))
            complain(reader, at, `key ${quoted(name)} is given twice`);
        else if (name === '__proto__')
            complain(reader, at, `unknown key '__proto__'`);
        else
            map[name] = name === 'env' ? environmentOf(value, reader, depth + 1) : document_valueOf(value, reader, depth + 1);
    }
    return map;
};
/** YAML reads `1.10` as a number, which is 1.1. */
const environmentOf = (node, reader, depth) => {
    const map = (0,dist/* isAlias */.Vj)(node) ? reader.targets.get(node) : node;
    for (const { value } of (0,dist/* isMap */.jh)(map) ? map.items : []) {
        if (!(0,dist/* isScalar */.jn)(value) ||
            typeof value.value !== 'number' ||
            value.source === undefined ||
            value.source === String(value.value))
            continue;
        const message = `${value.source} becomes ${String(value.value)} here`;
        reader.warnings.push(warning(reader.source.place(yaml_origin_start(value)), message, `write '${value.source}' to keep it as it is`));
    }
    return document_valueOf(node, reader, depth);
};
const complain = (reader, node, message) => {
    reader.problems.push(problem(reader.source.place(yaml_origin_start(node)), message));
    return null;
};

;// CONCATENATED MODULE: ./lib/settings/condition.js
const STATUS_FUNCTIONS = ['success', 'failure', 'always', 'cancelled'];
const CONTEXT_NAMES = ['env', 'github', 'runner', 'inputs', 'stages'];

;// CONCATENATED MODULE: ./lib/settings/inspect.js



/** Parses one expression; `asksStatus` says whether `success()` and its like are known in it. */
const inspect = (library, text, asksStatus) => {
    if (text.trim() === '')
        return { ok: false, faults: [{ offset: 0, message: 'expected an expression, got nothing' }] };
    const lexed = lex(library, text);
    if ('message' in lexed)
        return { ok: false, faults: [lexed] };
    const names = namesIn(lexed);
    const faults = unknownNames(names, [
        ...Object.keys(library.wellKnownFunctions),
        ...(asksStatus ? STATUS_FUNCTIONS : []),
    ]);
    return faults.length > 0 ? { ok: false, faults } : inspect_parse(library, lexed, names);
};
const lex = (library, text) => {
    const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    try {
        return new library.Lexer(text).lex().tokens.map((token) => placed(token, lines));
    }
    catch (error) {
        return lexFault(error instanceof Error ? error.message : String(error));
    }
};
/** The library turns only the first `''` of a string into `'`. */
const placed = (token, lines) => ({
    ...token,
    ...(token.lexeme.startsWith("'") && { value: token.lexeme.slice(1, -1).replaceAll("''", "'") }),
    offset: (lines[token.range.start.line] ?? 0) + token.range.start.column,
});
const lexFault = (message) => {
    const [, symbol, position] = /^Unexpected symbol: '(.*?)'\. Located at position (\d+) within/s.exec(message) ?? [];
    if (symbol === undefined)
        return { offset: 0, message: 'expected an expression of at most 21000 characters, got a longer one' };
    const hint = symbol.startsWith('"') ? "write texts in single quotes: 'text'" : undefined;
    return {
        offset: Number(position) - 1,
        message: `unexpected ${quoted(symbol)} in the expression`,
        ...(hint !== undefined && { hint }),
    };
};
const LITERALS = new Set(['true', 'false', 'null', 'NaN', 'Infinity']);
const namesIn = (tokens) => tokens.flatMap((token, index) => {
    if (!/^[A-Za-z_]/.test(token.lexeme) || tokens[index - 1]?.lexeme === '.' || LITERALS.has(token.lexeme))
        return [];
    if (tokens[index + 1]?.lexeme === '(')
        return [{ kind: 'function', token }];
    const stage = token.lexeme.toLowerCase() === 'stages' ? stageAfter(tokens.slice(index + 1, index + 4)) : undefined;
    return [{ kind: 'context', token, ...(stage !== undefined && { stage }) }];
});
const stageAfter = ([bracket, name, end]) => {
    if (name === undefined)
        return undefined;
    if (bracket?.lexeme === '.' && name.lexeme !== '*')
        return { name: name.lexeme, offset: name.offset };
    const literal = bracket?.lexeme === '[' && end?.lexeme === ']' && name.lexeme.startsWith("'");
    return literal ? { name: String(name.value), offset: name.offset } : undefined;
};
const unknownNames = (names, functions) => names.flatMap(({ kind, token }) => {
    const known = kind === 'function' ? functions : CONTEXT_NAMES;
    return known.includes(token.lexeme.toLowerCase()) ? [] : [unknownName(kind, token, known)];
});
const unknownName = (kind, { lexeme, offset }, known) => {
    const status = kind === 'function' && STATUS_FUNCTIONS.some((name) => name === lexeme.toLowerCase());
    if (status)
        return { offset, message: `${lexeme}() is known in \`if\` only` };
    const suggestion = nearest(lexeme, known);
    const what = kind === 'function' ? `function ${quoted(lexeme)}` : `context ${quoted(lexeme)}`;
    const elsewhere = kind === 'context' && ELSEWHERE.has(lexeme.toLowerCase());
    const list = `known ${kind}s: ${known.map((name) => SPELLING[name] ?? name).join(', ')}`;
    const hint = elsewhere
        ? `hand it over in \`env\` of the workflow's step, and name it env.NAME here`
        : suggestion === undefined
            ? list
            : didYouMean(SPELLING[suggestion] ?? suggestion);
    return { offset, message: `unknown ${what}`, hint };
};
/** Contexts that GitHub evaluates before the action starts. */
const ELSEWHERE = new Set(['secrets', 'vars', 'matrix', 'steps', 'needs', 'job', 'jobs', 'strategy']);
const SPELLING = {
    endswith: 'endsWith',
    fromjson: 'fromJSON',
    startswith: 'startsWith',
    tojson: 'toJSON',
};
const inspect_parse = (library, tokens, names) => {
    const status = STATUS_FUNCTIONS.map((name) => ({ name, minArgs: 0, maxArgs: 0 }));
    const named = (kind) => new Set(names.filter((name) => name.kind === kind).map(({ token }) => token.lexeme.toLowerCase()));
    try {
        const expr = new library.Parser([...tokens], [...CONTEXT_NAMES], status).parse();
        const stages = names.flatMap(({ stage }) => (stage === undefined ? [] : [stage]));
        return { ok: true, expr, functions: named('function'), contexts: named('context'), stages };
    }
    catch (error) {
        return { ok: false, faults: [parseFault(library, tokens, error)] };
    }
};
const parseFault = (library, tokens, error) => {
    if (!(error instanceof library.ExpressionError))
        return { offset: 0, message: `no expression: ${String(error)}` };
    const token = tokens.find(({ range }) => range.start.line === error.pos.line && range.start.column === error.pos.column);
    const message = error.message.replace("Unexpected symbol: 'EOF'", 'Unexpected end of expression');
    return { offset: token?.offset ?? 0, message: message.charAt(0).toLowerCase() + message.slice(1) };
};

;// CONCATENATED MODULE: ./lib/settings/template.js
const OPENING = '${{';
/** Cuts a text at its `${{ }}`; a `}}` inside a quoted string of an expression closes nothing. */
const pieces = (text) => {
    const found = [];
    let offset = 0;
    for (const match of text.matchAll(/\$\{\{((?:[^'}]|'[^']*'|\}(?!\}))*)(\}\})?/g)) {
        if (match.index > offset)
            found.push({ kind: 'text', text: text.slice(offset, match.index), offset });
        const kind = match[2] === undefined ? 'unclosed' : 'expression';
        found.push({ kind, text: match[1] ?? '', offset: match.index + OPENING.length });
        offset = match.index + match[0].length;
    }
    if (offset < text.length)
        found.push({ kind: 'text', text: text.slice(offset), offset });
    return found;
};

;// CONCATENATED MODULE: ./lib/settings/expressions.js



/** For texts without `${{`: all there are in most pipelines. */
const plainTemplate = (text) => text;
/** Loads GitHub's evaluator, which most pipelines never need. */
const loadExpressions = async () => expressionsOf(await __nccwpck_require__.e(/* import() */ 993).then(__nccwpck_require__.bind(__nccwpck_require__, 3993)));
const expressionsOf = (library) => ({
    condition: (text) => conditionOf(library, text),
    template: (text) => merged(pieces(text).map((piece) => examined(library, piece, false))),
    evaluateTemplate: (text, contexts) => pieces(text)
        .map((piece) => evaluatePiece(library, piece, contexts))
        .join(''),
});
const conditionOf = (library, text) => {
    const piece = whole(text);
    if (piece === undefined)
        return { faults: [MIXED(text)], stages: [] };
    const inspected = inspect(library, piece.text, true);
    const result = examined(library, piece, true);
    return inspected.ok ? { ...result, condition: sound(library, piece.text, inspected) } : result;
};
/** GitHub reads `${{ a }} && b` as a text that is always true. */
const MIXED = (text) => ({
    offset: text.indexOf('${{'),
    message: 'expected one expression, got a text with ${{ }} in it, which is always true',
    hint: 'write the whole condition without ${{ }}',
});
/** The one expression that the text is, if it is one. */
const whole = (text) => {
    if (!text.includes('${{'))
        return { kind: 'expression', text, offset: 0 };
    const [piece, ...others] = pieces(text).filter(({ kind, text: part }) => kind !== 'text' || part.trim() !== '');
    return piece?.kind === 'text' || others.length > 0 ? undefined : piece;
};
const examined = (library, piece, asksStatus) => {
    if (piece.kind === 'text')
        return { faults: [], stages: [] };
    if (piece.kind === 'unclosed')
        return { faults: [{ offset: piece.offset - 3, message: 'expected }} to end what ${{ begins' }], stages: [] };
    const inspected = inspect(library, piece.text, asksStatus);
    return inspected.ok
        ? { faults: [], stages: moved(inspected.stages, piece.offset) }
        : { faults: moved(inspected.faults, piece.offset), stages: [] };
};
const moved = (items, by) => items.map((item) => ({ ...item, offset: item.offset + by }));
const merged = (all) => ({
    faults: all.flatMap(({ faults }) => faults),
    stages: all.flatMap(({ stages }) => stages),
});
const sound = (library, text, inspected) => {
    const mentions = new Set(STATUS_FUNCTIONS.filter((name) => inspected.functions.has(name)));
    const asksForStatus = mentions.size > 0;
    const evaluate = (contexts, status) => (asksForStatus || status.success) && truthy(evaluateExpr(library, inspected, contexts, status));
    return { text: text.trim(), asksForStatus, mentions, evaluate };
};
/** A value as GitHub's conditions take it: `null`, `false`, 0, NaN and an empty text are false. */
const truthy = (value) => ('value' in value ? Boolean(value.value) : value.coerceString() !== '');
const evaluatePiece = (library, piece, contexts) => {
    if (piece.kind === 'text')
        return piece.text;
    const inspected = inspect(library, piece.text, false);
    if (!inspected.ok)
        throw new Error(`${inspected.faults[0]?.message} in ${piece.text.trim()}`);
    return evaluateExpr(library, inspected, contexts).coerceString();
};
const evaluateExpr = (library, { expr, contexts: named }, contexts, status) => {
    const entries = CONTEXT_NAMES.filter((name) => named.has(name)).map((name) => [name, contexts[name]]);
    return new library.Evaluator(expr, dictionary(library, entries), status && statusFunctions(library, status)).evaluate();
};
const statusFunctions = (library, status) => {
    const answers = { ...status, always: true };
    return new Map(STATUS_FUNCTIONS.map((name) => [
        name,
        { name, minArgs: 0, maxArgs: 0, call: () => new library.data.BooleanData(answers[name]) },
    ]));
};
const dataOf = (library, value) => {
    if (typeof value === 'string')
        return new library.data.StringData(value);
    if (typeof value === 'number')
        return new library.data.NumberData(value);
    if (typeof value === 'boolean')
        return new library.data.BooleanData(value);
    if (Array.isArray(value))
        return new library.data.Array(...value.map((item) => dataOf(library, item)));
    return typeof value === 'object' && value !== null
        ? dictionary(library, Object.entries(value))
        : new library.data.Null();
};
/**
 * The library's own map drops a key named `constructor`, and one of two keys that differ in case: here
 * the exact name comes first.
 */
const dictionary = (library, entries) => {
    const pairs = entries.map(([key, value]) => ({ key, value: dataOf(library, value) }));
    const exact = new Map(pairs.map(({ key, value }) => [key, value]));
    const folded = new Map(pairs.toReversed().map(({ key, value }) => [key.toLowerCase(), value]));
    return Object.assign(new library.data.Dictionary(), {
        get: (key) => exact.get(key) ?? folded.get(key.toLowerCase()),
        values: () => pairs.map(({ value }) => value),
        pairs: () => pairs,
    });
};

;// CONCATENATED MODULE: ./lib/settings/origin.js
/** What was written at a path, if anything. */
const valueAt = (root, path) => {
    let value = root;
    for (const key of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
};

;// CONCATENATED MODULE: ./lib/settings/written.js

const PARTS = ['stages', 'finally'];
const writtenStages = (root) => PARTS.flatMap((part) => entries(valueAt(root, [part])).map(([key, settings]) => writtenStage(key, part, settings)));
/** Keys and values of a map; anything else has none. */
const entries = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
const writtenStage = (key, part, settings) => {
    const path = [part, key];
    return { key, part, path, settings, needs: writtenNeeds(valueAt(settings, ['needs']), [...path, 'needs']) };
};
const writtenNeeds = (needs, path) => {
    if (Array.isArray(needs))
        return needs.flatMap((need, index) => writtenNeeds(need, [...path, index]));
    if (typeof needs === 'string')
        return [{ stage: needs, path }];
    const stage = valueAt(needs, ['stage']);
    return typeof stage === 'string' ? [{ stage, path: [...path, 'stage'] }] : [];
};

;// CONCATENATED MODULE: ./lib/settings/graph.js




/**
 * What keeps the stages' needs from being an order: unknown names, names used twice, needs across the
 * parts, cycles.
 */
const graphProblems = (stages, origin) => [
    ...namedTwice(stages, origin),
    ...needProblems(stages, origin),
    ...PARTS.flatMap((part) => {
        const peers = stages.filter((stage) => stage.part === part);
        return cycles(peers).map((path) => cycleProblem(path, peers, origin));
    }),
];
const namedTwice = (stages, origin) => {
    const names = new Set(stages.filter(({ part }) => part === 'stages').map(({ key }) => key));
    return stages
        .filter(({ key, part }) => part === 'finally' && names.has(key))
        .map(({ key, path }) => problem(origin.key(path), `stage ${quoted(key)} is in \`stages\` already`, 'give it another name in `finally`'));
};
/** The first hundred: looking for the name that was meant takes its time. */
const needProblems = (stages, origin) => {
    const parts = new Map(PARTS.map((part) => [part, new Set(stages.filter((stage) => stage.part === part).map(({ key }) => key))]));
    const found = [];
    for (const stage of stages) {
        const peers = parts.get(stage.part) ?? new Set();
        const others = parts.get(stage.part === 'stages' ? 'finally' : 'stages');
        for (const need of stage.needs) {
            if (found.length < graph_MOST && (need.stage === stage.key || !peers.has(need.stage))) {
                found.push(problem(origin.value(need.path), ...wrongNeed(stage, need, peers, others?.has(need.stage) === true)));
            }
        }
    }
    return found;
};
const graph_MOST = 100;
const wrongNeed = (stage, need, peers, across) => {
    if (need.stage === stage.key)
        return [`stage ${quoted(stage.key)} needs itself`];
    if (across)
        return acrossParts(stage, need);
    const suggestion = nearest(need.stage, [...peers].filter((key) => key !== stage.key));
    const message = `unknown stage ${quoted(need.stage)}`;
    return suggestion === undefined ? [message] : [message, didYouMean(suggestion)];
};
const acrossParts = ({ part }, need) => part === 'finally'
    ? [
        `stage ${quoted(need.stage)} is not in \`finally\``,
        'all of `stages` is over before `finally` begins: remove this need',
    ]
    : [`stage ${quoted(need.stage)} is in \`finally\``, '`finally` runs after all of `stages`'];
const cycleProblem = (cycle, stages, origin) => {
    const [first = '', second] = cycle;
    const need = stages.find(({ key }) => key === first)?.needs.find(({ stage }) => stage === second);
    const shown = cycle.length > LONGEST_CYCLE ? [...cycle.slice(0, LONGEST_CYCLE - 2), '\u2026', ...cycle.slice(-2)] : cycle;
    return problem(origin.value(need?.path ?? []), `stages need one another: ${shown.join(' \u2192 ')}`);
};
const LONGEST_CYCLE = 30;
/** One cycle for each need that closes one, in a walk along the needs in the order of the file. */
const cycles = (stages) => {
    const needs = new Map(stages.map((stage) => [stage.key, stage.needs.map((need) => need.stage).filter((name) => name !== stage.key)]));
    const found = [];
    const left = new Set(needs.keys());
    for (const root of needs.keys())
        if (left.has(root))
            walk(root, needs, left, found);
    return found;
};
/** Depth first with a stack of its own: a chain of needs may be longer than the call stack is deep. */
const walk = (root, needs, left, found) => {
    const trail = [];
    const depth = new Map();
    const enter = (stage) => {
        left.delete(stage);
        depth.set(stage, trail.length);
        trail.push({ stage, next: 0 });
    };
    enter(root);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
        const need = needs.get(top.stage)?.[top.next++];
        const since = need === undefined ? undefined : depth.get(need);
        if (need === undefined)
            depth.delete(trail.pop()?.stage ?? '');
        else if (left.has(need))
            enter(need);
        else if (since !== undefined && found.length < graph_MOST)
            found.push([...trail.slice(since).map(({ stage }) => stage), need]);
    }
};

;// CONCATENATED MODULE: ./lib/settings/issues.js




/** Hands the known keys on to `findings`, as the issue's message. */
const tellKnownKeys = (issue) => {
    if (issue.code !== 'unrecognized_keys')
        return undefined;
    return issue.inst instanceof ZodMiniObject ? Object.keys(issue.inst.shape).join(' ') : '';
};
/**
 * Every objection of `safeParse(root, { error: tellKnownKeys })`; a union speaks with the one of its
 * forms that fits best.
 */
const findings = (issues, root) => {
    const all = issues.flatMap((issue) => expand(issue, root, []));
    return all.filter((finding) => !explained(finding, all));
};
/** A missing key needs no words of its own where a misspelt one will become it. */
const explained = (finding, all) => finding.message.startsWith('missing key') &&
    all.some(({ path, hint }) => hint === didYouMean(String(finding.path.at(-1))) && samePath(path.slice(0, -1), finding.path.slice(0, -1)));
const samePath = (a, b) => a.length === b.length && a.every((key, index) => key === b[index]);
const expand = (issue, root, base) => {
    const path = [...base, ...issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))];
    const value = valueAt(root, path);
    if (value === undefined && path.length > 0)
        return [{ path, at: 'key', message: `missing key '${path.at(-1)}'` }];
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownKey([...path, key], issue.message.split(' ')));
    if (issue.code === 'invalid_union')
        return issues_union(issue, root, path, value);
    if (issue.code === 'invalid_key')
        return [issues_told({ ...issue, message: issue.issues[0]?.message ?? issue.message }, path, 'key', path.at(-1))];
    return [issues_told(issue, path, 'value', value)];
};
const issues_told = (issue, path, at, value) => {
    const hint = issue.code === 'invalid_value' && typeof value === 'string'
        ? nearest(value, issue.values.map(String))
        : durationHint(issue, value);
    const words = issue.code === 'invalid_value' && hint !== undefined ? didYouMean(hint) : hint;
    const message = issue.message.includes(', got ')
        ? issue.message
        : `expected ${expectation(issue)}, got ${got(issue, value)}`;
    return { path, at, message, ...(words !== undefined && { hint: words }) };
};
/** Where a list was right as such, what is in it is wrong. */
const got = (issue, value) => issue.code === 'custom' && Array.isArray(value) && value.length > 0
    ? `[${quoted(value.map(String).join(', ')).slice(1, -1)}]`
    : quoted(value);
const durationHint = (issue, value) => issue.message.startsWith('expected a duration') && typeof value === 'number' && value > 0
    ? `write ${value}s for seconds or ${value}m for minutes`
    : undefined;
const unknownKey = (path, known) => {
    const key = String(path.at(-1));
    const theirs = key.toLowerCase().replaceAll('_', '-');
    const suggestion = known.find((ours) => SYNONYMS[ours]?.split(' ').includes(theirs)) ?? nearest(key, known);
    const hint = suggestion === undefined ? `known keys: ${known.join(', ')}` : didYouMean(suggestion);
    return { path, at: 'key', message: `unknown key ${quoted(key)}`, hint };
};
/** Our keys with what other tools call them. */
const SYNONYMS = {
    stages: 'jobs steps tasks',
    'max-parallel': 'concurrency parallel',
    run: 'script command commands cmd',
    needs: 'depends-on dependson dependencies',
    if: 'when condition',
    env: 'environment variables',
    'working-directory': 'cwd dir directory',
    timeout: 'timeout-minutes timeout-seconds',
    retry: 'retries',
    'max-attempts': 'attempts max-retries',
    'initial-delay': 'delay wait-seconds',
    'exit-codes': 'exit-code',
    reasons: 'reason',
    signals: 'signal',
    'continue-on-error': 'allow-failure ignore-errors',
    post: 'hooks after-script',
    failure: 'failed on-failure',
    success: 'succeeded on-success',
    aborted: 'cancelled',
    cleanup: 'finally',
};
const issues_union = (issue, root, path, value) => {
    const forms = issue.errors.filter((errors) => !errors.some(isWrongType));
    const best = forms.toSorted((a, b) => a.length - b.length)[0];
    if (best !== undefined)
        return best.flatMap((inner) => expand(inner, root, path));
    const message = issue.message.startsWith('expected') ? issue.message : `expected ${either(issue.errors.map(issues_form))}`;
    return [issues_told({ ...issue, message }, path, 'value', value)];
};
/** The form is for another type of value than the one that was written. */
const isWrongType = (issue) => issue.path.length === 0 &&
    ((issue.code === 'invalid_type' && issue.expected !== 'int') ||
        issue.code === 'invalid_value' ||
        (issue.code === 'invalid_union' && issue.errors.every((errors) => errors.some(isWrongType))));
const issues_form = (issues) => {
    const wrong = issues.find(isWrongType);
    if (wrong === undefined)
        return 'something else';
    return wrong.code === 'invalid_union' && !wrong.message.startsWith('expected')
        ? either(wrong.errors.map(issues_form))
        : expectation(wrong);
};
const expectation = (issue) => {
    if (issue.message.startsWith('expected '))
        return issue.message.slice('expected '.length);
    if (issue.code === 'invalid_type')
        return TYPES[issue.expected] ?? issue.expected;
    if (issue.code === 'invalid_value')
        return oneOf(issue.values.map(quoted));
    if (issue.code === 'too_small')
        return sizeOf(issue.origin, 'least', issue.minimum);
    return issue.code === 'too_big' ? sizeOf(issue.origin, 'most', issue.maximum) : issue.message;
};
const oneOf = (values) => (values.length === 1 ? '' : 'one of ') + values.join(', ');
const sizeOf = (origin, bound, size) => origin === 'string' && bound === 'least' && size === 1
    ? 'a text that is not empty'
    : `${SIZED[origin] ?? origin} at ${bound} ${size}`;
const TYPES = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a map',
    record: 'a map',
    null: 'nothing',
};
const SIZED = {
    string: 'a text with a length of',
    array: 'a list with a length of',
    number: 'a number of',
};

;// CONCATENATED MODULE: ./lib/settings/machine.js




/** Folders and shells that are not there. A stage that needs another is only warned of: that one may bring them. */
const machineProblems = (root, stages, origin, checks) => firstOfPlace(stages.flatMap((stage) => [
    ...folderProblems(root, stage, origin, checks),
    ...shellProblems(root, stage, origin, checks),
]));
/** What is wrong in `defaults` is told of the first stage alone. */
const firstOfPlace = (problems) => {
    const places = new Map(problems.toReversed().map((told) => [`${told.file}:${told.line}:${told.column}`, told]));
    return problems.filter((told) => told.line === 0 || places.get(`${told.file}:${told.line}:${told.column}`) === told);
};
/** Whether nothing ran before it. */
const isFirst = ({ part, needs }) => part === 'stages' && needs.length === 0;
const folderProblems = (root, stage, origin, checks) => {
    const path = setAt(root, stage, 'working-directory');
    const folder = valueAt(root, path);
    if (!isFirst(stage) ||
        typeof folder !== 'string' ||
        folder === '' ||
        folder.includes('${{') ||
        checks.isFolder(folder))
        return [];
    return [
        problem(origin.value(path), `expected a folder that exists, got ${quoted(folder)}`, `stage ${quoted(stage.key)} would run there`),
    ];
};
/** Where a policy of a stage was written: in the stage, or in `defaults`. */
const setAt = (root, stage, key) => valueAt(stage.settings, [key]) === undefined && valueAt(root, ['defaults', key]) !== undefined
    ? ['defaults', key]
    : [...stage.path, key];
const machine_SHELLS = {
    bash: { program: 'bash', install: 'install bash, or set shell: sh' },
    sh: { program: 'sh', install: 'install a POSIX shell, or set another shell' },
    pwsh: { program: 'pwsh', install: 'install PowerShell 7 (pwsh)' },
    python: { program: 'python', install: 'install Python 3, or set shell: python3 {0}' },
    node: { program: 'node', install: 'install Node.js' },
};
const shellProblems = (root, stage, origin, checks) => {
    const own = setAt(root, stage, 'shell');
    const paths = [
        own,
        ...hookPaths(root, stage)
            .map((path) => [...path, 'shell'])
            .filter((path) => valueAt(root, path) !== undefined),
    ];
    return paths.flatMap((path) => shellProblem(root, stage, path, origin, checks));
};
const hookPaths = (root, stage) => {
    const hooks = entries(valueAt(stage.settings, ['post'])).map(([hook]) => [...stage.path, 'post', hook]);
    const retry = setAt(root, stage, 'retry');
    const rules = valueAt(root, retry);
    const rulePaths = Array.isArray(rules) ? rules.map((_, index) => [...retry, index]) : [retry];
    return [...hooks, ...rulePaths.map((path) => [...path, 'before-retry'])];
};
const shellProblem = (root, stage, path, origin, checks) => {
    const shell = valueAt(root, path) ?? 'bash';
    if (typeof shell !== 'string' || shell.includes('${{'))
        return [];
    const known = machine_SHELLS[shell];
    if (known === undefined && !shell.includes('{0}'))
        return [notAShell(shell, origin.value(path))];
    const program = known?.program ?? shell.trim().split(/\s+/)[0] ?? '';
    if (checks.which(program) !== undefined || bringsPath(root, stage))
        return [];
    const tell = isFirst(stage) ? problem : warning;
    return [
        tell(origin.value(path), `stage ${quoted(stage.key)} runs in ${quoted(shell)}, which is not installed`, known?.install ?? `install ${program}`),
    ];
};
const notAShell = (shell, place) => problem(place, `expected ${either(Object.keys(machine_SHELLS))}, or a command line with {0} for the script file, got ${quoted(shell)}`, `write ${shell} {0}`);
/** A `PATH` of its own may lead to programs that ours does not. */
const bringsPath = (root, stage) => [valueAt(root, ['env']), valueAt(stage.settings, ['env'])].some((env) => entries(env).some(([name]) => name.toUpperCase() === 'PATH'));

;// CONCATENATED MODULE: ./lib/settings/pipeline.js
/** Merges `defaults` into a stage: `limits` and `env` key by key, everything else as a whole. */
const withDefaults = (stage, defaults = {}) => {
    const limits = { ...defaults.limits, ...stage.limits };
    return { ...defaults, ...stage, ...(Object.keys(limits).length > 0 && { limits }) };
};
/** The stages of both parts in the order of the file; `condition` gives what their `if` became. */
const stagesOf = (settings, condition) => ['stages', 'finally'].flatMap((part) => Object.entries(settings[part] ?? {}).map(([key, stage]) => ({
    key,
    part,
    settings: withDefaults(stage, settings.defaults),
    needs: stage.needs ?? [],
    ...(stage.if !== undefined && { if: condition(stage.if) }),
})));

;// CONCATENATED MODULE: ./lib/settings/quantity.js




const milliseconds = () => into(schemas_string({ error: 'expected a duration with its unit, such as 90s, 10m or 1h30m' }).check(_regex(DURATION_PATTERN, { error: 'expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m' })), parseDuration).check(refine((ms) => ms <= LONGEST_DURATION, { error: 'expected a duration of at most 365d' }));
/** A text such as `90s` as milliseconds. */
const quantity_duration = late(milliseconds);
/** A duration above zero. */
const limit = late(() => milliseconds().check(refine((ms) => ms > 0, { error: 'expected a duration above zero' })));
/** A text such as `512MB` as bytes. */
const size = late(() => into(schemas_string({ error: 'expected a size with its unit, such as 512MB or 2GiB' })
    .check(_regex(SIZE_PATTERN, { error: 'expected a size with its unit, such as 512MB or 2GiB' })), parseSize).check(refine((bytes) => bytes > 0 && Number.isSafeInteger(bytes), {
    error: 'expected a size above zero that a computer can count',
})));
/** A whole number; `what` says of what, and of how many at least. */
const count = (what, least) => late(() => schemas_int({ error: `expected ${what}` })
    .check(_gte(least, { error: `expected ${what}` }), _lte(1e6, { error: `expected ${what} of at most 1000000` })));

;// CONCATENATED MODULE: ./lib/settings/script.js



/** `env`, wherever it may stand. */
const environment = combinators_optional(late(() => schemas_record(schemas_string().check(_regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' })), into(union([schemas_string(), schemas_number(), schemas_boolean(), schemas_null()], { error: 'expected a text, a number, true or false' }), (value) => (value === null ? '' : String(value))))), 'Environment variables; `${{ }}` is evaluated in their values.');
/** `shell`, wherever it may stand. */
const shell = combinators_optional(combinators_text, '`bash` (default), `sh`, `pwsh`, `python`, `node`, or a command line with `{0}` where the script file goes.');
/** `working-directory`, wherever it may stand. */
const workingDirectory = combinators_optional(combinators_text, 'Where it runs, relative to the workspace. `${{ }}` is evaluated.');
/** A hook, or what runs before a retry: a script, or a map when it needs more than that. */
const script = late(() => into(union([
    combinators_text,
    strictObject({
        run: described(combinators_text, 'The script.'),
        shell,
        'working-directory': workingDirectory,
        env: environment,
        timeout: combinators_optional(limit, 'The limit for this script; 5m if not given.'),
    }),
], { error: 'expected a script, or a map with the script in `run`' }), (value) => (typeof value === 'string' ? { run: value } : value)));

;// CONCATENATED MODULE: ./lib/settings/retry.js






/** Codes and ranges in words become ranges; objects to what is neither. */
const rangesOf = (words, object) => {
    const ranges = words.map(rangeOf);
    if (words.length === 0 || !words.every((word) => EXIT_CODES.test(word)) || !ranges.every(isInRange))
        object('expected exit codes from 0 to 255, or ranges such as 100-110');
    return ranges;
};
const rangeOf = (word) => {
    const [from, to] = word.split('-').map(Number);
    return [from ?? 0, to ?? from ?? 0];
};
const isInRange = ([from, to]) => from <= to && to <= 255;
/** Exit codes and ranges as a list of ranges. */
const exitCodes = late(() => into(union([schemas_number(), schemas_string(), array(union([schemas_number(), schemas_string()]))], {
    error: 'expected an exit code (1), a range (1-5) or a list of these',
}), (value, object) => rangesOf([value].flat().map(String), object)));
const retryOnMap = late(() => strictObject({
    'exit-codes': combinators_optional(exitCodes, 'Exit codes and ranges, such as `[1, 100-110]`.'),
    reasons: combinators_optional(array(schemas_enum(RETRYABLE_REASONS)).check(_minLength(1)), 'Reasons for which the attempt failed.'),
    signals: combinators_optional(array(schemas_string().check(_regex(SIGNAL, { error: 'expected the name of a signal, such as SIGSEGV' })))
        .check(_minLength(1)), 'Signals by which the command died.'),
    output: combinators_optional(pattern, 'A pattern that a line of the output matches.'),
})
    .check(refine((on) => Object.keys(on).length > 0, {
    error: 'expected at least one of exit-codes, reasons, signals, output',
})));
const retryOnWords = late(() => into(union([schemas_string(), array(union([schemas_string(), schemas_number()]))]), (value, object) => {
    const words = typeof value === 'string' ? splitWords(value) : value.map(String);
    const { 'exit-codes': codes, ...rest } = retryWords(words, object);
    return { ...(codes !== undefined && { 'exit-codes': rangesOf(codes, object) }), ...rest };
}));
const retryOn = late(() => union([retryOnMap, retryOnWords], { error: 'expected a map, a list of words or a text of words' }));
const backoff = late(() => into(union([
    quantity_duration,
    strictObject({
        'initial-delay': defaulted(quantity_duration, 1_000, 'The delay after the first failure; 1s if not given.'),
        factor: defaulted(schemas_number().check(_gte(1), _lte(100)), 2, 'By what each further delay grows; 2 if not given.'),
        'max-delay': defaulted(quantity_duration, 60_000, 'No delay is longer; 1m if not given.'),
        jitter: defaulted(schemas_enum(['none', 'full', 'equal', 'decorrelated']), 'equal', 'How chance spreads the delays; `equal` if not given.'),
    }),
], { error: 'expected a duration with its unit, such as 5s, or a map' }), (value) => typeof value === 'number'
    ? { 'initial-delay': value, factor: 1, 'max-delay': value, jitter: 'none' }
    : value));
const retry_maxAttempts = late(() => described(count('a number of attempts, 1 or more', 1), 'Attempts in total, the first included.'));
const retry_retryRule = late(() => strictObject({
    on: combinators_optional(retryOn, 'Which failures this rule retries: those that match any of the keys. Without `on`, all. In short, a list of exit ' +
        'codes, reasons, signals and `/patterns/`: `[137, timeout, SIGSEGV, /ECONNRESET/]`.'),
    'abort-on': combinators_optional(pattern, 'A pattern in the output that forbids a retry.'),
    'max-attempts': retry_maxAttempts,
    backoff: combinators_optional(backoff, 'The wait before the next attempt: a fixed duration, or how it grows.'),
    'max-elapsed': combinators_optional(limit, 'No further attempt begins later than this after the first began.'),
    'before-retry': combinators_optional(script, 'A script that runs between the wait and the next attempt.'),
}));
const retry_retry = late(() => into(union([retry_maxAttempts, retry_retryRule, array(retry_retryRule).check(_minLength(1))], {
    error: 'expected a number of attempts, a rule (a map) or a list of rules',
}), (value) => (typeof value === 'number' ? [{ 'max-attempts': value }] : [value].flat())));

;// CONCATENATED MODULE: ./lib/settings/schema.js





/*
 * The pipeline language. This one source, with the parts it imports, yields the types, the run-time
 * validation and the published JSON Schema; descriptions here are those that the documents show.
 * Every run makes it anew at its start: so it is written with the lean `zod/mini`, and most of it is `late`.
 */
const stageName = schemas_string().check(_regex(/^[A-Za-z_][A-Za-z0-9_-]{0,99}$/, {
    error: 'expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100)',
}));
const need = late(() => into(union([
    stageName,
    strictObject({
        stage: described(stageName, 'The name of the stage.'),
        'allow-failure': defaulted(schemas_boolean(), false, 'Whether this stage may run although that one failed or was skipped.'),
    }),
]), (value) => (typeof value === 'string' ? { stage: value, 'allow-failure': false } : value)));
const needs = late(() => into(union([need, array(need)], { error: 'expected the name of a stage or a list of names' }), (value) => [value].flat()));
const condition = late(() => into(union([schemas_string(), schemas_boolean()], { error: 'expected an expression' }), String));
const names = late(() => into(union([schemas_string(), array(schemas_string())], { error: 'expected a name or a list of names' }), (value) => [value].flat()));
const title = combinators_text.check(_maxLength(200));
/** What `defaults` may set for every stage. */
const policies = {
    shell: shell,
    'working-directory': workingDirectory,
    'total-timeout': combinators_optional(limit, 'A limit for all attempts and waits together.'),
    retry: combinators_optional(retry_retry, 'Attempts in total, a rule, or an ordered list of rules of which the first that matches a failure decides.'),
    timeout: combinators_optional(limit, 'A limit for each attempt; the whole process tree is stopped.'),
    'no-output-timeout': combinators_optional(limit, 'Stops an attempt that writes nothing for this long.'),
    'grace-period': combinators_optional(quantity_duration, 'Between SIGTERM and SIGKILL; 5s if not given.'),
    limits: combinators_optional(late(() => strictObject({
        output: combinators_optional(size, 'Bytes on both streams; an attempt that writes more is stopped.'),
    })), 'What an attempt may use.'),
    'continue-on-error': combinators_optional(late(() => union([
        schemas_boolean(),
        strictObject({ 'exit-codes': described(exitCodes, 'Exit codes and ranges that count as a success.') }),
    ], { error: 'expected true, false or a map with exit-codes' })), '`true`, or the exit codes with which a failure counts as a success.'),
    'workflow-commands': combinators_optional(schemas_enum(['annotations', 'none', 'all']), 'What the output may tell the runner; `annotations` if not given.'),
};
/** When each hook runs. */
const HOOKS = {
    always: 'After the stage, however it ended.',
    changed: 'When it ended otherwise than the last time.',
    fixed: 'When it succeeded and did not the last time.',
    regression: 'When it did not succeed and did the last time.',
    aborted: 'When it was cancelled.',
    success: 'When it succeeded.',
    unsuccessful: 'When it ended in any way but success.',
    unstable: 'When it succeeded with a mark.',
    failure: 'When it failed.',
    cleanup: 'After all other hooks, however they ended.',
};
const hook = (name) => combinators_optional(script, HOOKS[name]);
const schema_post = late(() => strictObject({
    always: hook('always'),
    changed: hook('changed'),
    fixed: hook('fixed'),
    regression: hook('regression'),
    aborted: hook('aborted'),
    success: hook('success'),
    unsuccessful: hook('unsuccessful'),
    unstable: hook('unstable'),
    failure: hook('failure'),
    cleanup: hook('cleanup'),
}));
const stageSchema = strictObject({
    run: described(combinators_text, 'A script for the shell.'),
    name: combinators_optional(title, 'What people call the stage; its key if not given.'),
    env: environment,
    needs: combinators_optional(needs, 'Stages that must succeed first.'),
    if: combinators_optional(condition, 'An expression in GitHub\u2019s language; the stage runs only if it holds.'),
    mutex: combinators_optional(combinators_text, 'Stages with the same mutex never run side by side.'),
    ...policies,
    background: combinators_optional(schemas_boolean(), 'Whether what the script leaves running lives on until the end of the run.'),
    outputs: combinators_optional(names, 'Names that the stage hands on from its `GITHUB_OUTPUT`.'),
    exports: combinators_optional(names, 'Names that the stage hands on from its `GITHUB_ENV` (and `PATH` from its `GITHUB_PATH`) to later stages and the ' +
        'job.'),
    post: combinators_optional(schema_post, 'Scripts that run after the stage. A hook never turns red to green; a failing hook turns green to red.'),
});
const stages = schemas_record(stageName, stageSchema)
    .check(refine((map) => Object.keys(map).length > 0, { error: 'expected at least one stage' }), schemas_meta({ minProperties: 1 }));
const pipelineSchema = strictObject({
    name: combinators_optional(title, 'What people call the pipeline.'),
    env: environment,
    defaults: combinators_optional(late(() => strictObject(policies)), 'Policies for every stage that does not set its own.'),
    'max-parallel': combinators_optional(count('a number of stages, 1 or more', 1), 'How many stages run side by side; the number of cores if not given.'),
    'fail-fast': combinators_optional(late(() => union([schemas_boolean(), literal('kill')], { error: 'expected true, false or kill' })), 'After a failure: `true` starts nothing new, `false` runs all that can, `kill` also stops what runs.'),
    'log-order': combinators_optional(schemas_enum(['grouped', 'stream']), '`grouped`: one stage after the other; `stream`: lines as they come, each with its stage\u2019s name.'),
    'retry-budget': combinators_optional(count('a number of retries, 0 or more', 0), 'How many retries all stages together may use.'),
    timeouts: combinators_optional(late(() => strictObject({
        pipeline: combinators_optional(limit, 'A limit for the whole run, `finally` included.'),
        finally: combinators_optional(limit, 'The time reserved for `finally`; 5m if not given.'),
    })), 'Limits for the pipeline as a whole.'),
    stages: described(stages, 'The stages by name.'),
    finally: combinators_optional(stages, 'Stages that run at the end, however it came.'),
});

;// CONCATENATED MODULE: ./lib/settings/embedded.js





/** Whether GitHub's evaluator is needed at all. */
const usesExpressions = (root) => textsIn(root, []).some(({ path, text }) => text.includes(OPENING) || roleOf(path) === 'condition');
/** What is wrong with `${{ }}` and `if`: where they may not stand, and what they say. */
const expressionProblems = (root, origin, stages, expressions) => textsIn(root, []).flatMap(({ path, text }) => faultsIn(path, text, stages, expressions).map(({ offset, message, hint }) => problem(origin.within(path, offset), message, hint)));
const faultsIn = (path, text, stages, expressions) => {
    const role = roleOf(path);
    if (role !== 'condition' && !text.includes(OPENING))
        return [];
    if (role === 'script')
        return pieces(text).flatMap(inScript);
    if (role === 'setting')
        return [inSetting(String(path.at(-1)), text)];
    const { faults, stages: named } = role === 'condition' ? expressions.condition(text) : expressions.template(text);
    return [...faults, ...named.flatMap((name) => unknownStage(name, stages))];
};
const inSetting = (key, text) => ({
    offset: text.indexOf(OPENING),
    message: `expected no \${{ }} in '${key}'`,
    hint: 'it is evaluated in `env` values, `working-directory` and `if` only',
});
const textsIn = (value, path) => {
    if (typeof value === 'string' || typeof value === 'boolean')
        return [{ path, text: String(value) }];
    const items = Array.isArray(value) ? value.map((item, index) => [index, item]) : entries(value);
    return items.flatMap(([key, item]) => textsIn(item, [...path, key]));
};
/** What a text is for, by where it stands. */
const roleOf = (path) => {
    const within = PARTS.some((part) => part === path[0]) ? path.slice(2) : path[0] === 'defaults' ? path.slice(1) : path;
    const last = within.at(-1);
    if (within.at(-2) === 'env' || last === 'working-directory')
        return 'template';
    if (last === 'if')
        return 'condition';
    return last === 'run' || last === 'before-retry' || (within[0] === 'post' && within.length === 2)
        ? 'script'
        : 'setting';
};
/** Pasted into a script, a value could become a command: it goes through the environment. */
const inScript = (piece) => {
    if (piece.kind === 'text')
        return [];
    const message = 'expected no ${{ }} in a script: its value could become a command';
    return [{ offset: piece.offset - OPENING.length, message, hint: throughEnv(piece.text.trim().replace(/\s+/g, ' ')) }];
};
const throughEnv = (expression) => {
    const known = /^env\.(\w+)$/.exec(expression)?.[1];
    if (known !== undefined)
        return `use "$${known}" in the script`;
    const name = /([A-Za-z_][A-Za-z0-9_]*)\W*$/.exec(expression)?.[1]?.toUpperCase() ?? 'VALUE';
    const quotedOnce = expression.replaceAll("'", "''");
    return `write  env: { ${name}: '\${{ ${quotedOnce} }}' }  and use "$${name}" in the script`;
};
const unknownStage = ({ name, offset }, stages) => {
    if (stages.some((stage) => stage.toLowerCase() === name.toLowerCase()))
        return [];
    const suggestion = nearest(name, stages);
    return [
        {
            offset,
            message: `unknown stage ${quoted(name)}`,
            ...(suggestion !== undefined && { hint: didYouMean(suggestion) }),
        },
    ];
};

;// CONCATENATED MODULE: ./lib/settings/sense.js



/** Limits and rules that contradict one another, or can never act. */
const senseProblems = (root, stages, origin) => [
    ...timeouts(root, origin),
    ...[['defaults'], ...stages.map(({ path }) => path)].flatMap((path) => [
        ...limits(root, path, origin),
        ...unreachable(root, path, origin),
    ]),
];
/** What is reserved for `finally` where `timeouts.finally` is not given. */
const sense_DEFAULT_FINALLY_MS = 300_000;
/** Milliseconds of a sound duration. */
const durationAt = (root, path) => {
    const text = valueAt(root, path);
    return typeof text === 'string' && DURATION_PATTERN.test(text) ? parseDuration(text) : undefined;
};
const timeouts = (root, origin) => {
    const [whole, part] = [
        ['timeouts', 'pipeline'],
        ['timeouts', 'finally'],
    ];
    const [all, given] = [durationAt(root, whole), durationAt(root, part)];
    const reserved = given ?? (valueAt(root, ['finally']) === undefined ? 0 : sense_DEFAULT_FINALLY_MS);
    if (all === undefined || reserved < all)
        return [];
    const [longer, shorter] = [String(valueAt(root, whole)), given === undefined ? '5m' : String(valueAt(root, part))];
    if (given !== undefined)
        return [
            problem(origin.value(part), `expected less than the ${longer} of timeouts.pipeline, got ${shorter}`, 'it is a part of it'),
        ];
    return [
        problem(origin.value(whole), `expected more than the ${shorter} reserved for \`finally\`, got ${longer}`, 'set timeouts.finally to reserve less'),
    ];
};
/** `limit` can only act before `within` is over. */
const NEVER_ACTS = [
    ['no-output-timeout', 'timeout'],
    ['timeout', 'total-timeout'],
    ['no-output-timeout', 'total-timeout'],
];
const limits = (root, path, origin) => NEVER_ACTS.flatMap(([limit, within]) => {
    const [inner, outer] = [limit, within].map((key) => durationAt(root, effective(root, path, key)));
    const own = [limit, within].some((key) => valueAt(root, [...path, key]) !== undefined);
    const acts = inner === undefined || outer === undefined || inner < outer || (limit === 'timeout' && inner === outer);
    if (acts || !own)
        return [];
    const told = String(valueAt(root, effective(root, path, within)));
    return [warning(origin.value(effective(root, path, limit)), `${limit} can never act: ${within} is ${told}`)];
});
const effective = (root, path, key) => valueAt(root, [...path, key]) === undefined ? ['defaults', key] : [...path, key];
const unreachable = (root, path, origin) => {
    const rules = valueAt(root, [...path, 'retry']);
    if (!Array.isArray(rules))
        return [];
    const catchAll = rules.findIndex((rule) => typeof rule === 'object' && rule !== null && !('on' in rule));
    if (catchAll < 0 || catchAll === rules.length - 1)
        return [];
    return [
        warning(origin.value([...path, 'retry', catchAll + 1]), 'this rule is never reached: the one before it has no `on`, so it takes every failure'),
    ];
};

;// CONCATENATED MODULE: ./lib/settings/source.js


const LARGEST = 2 ** 20;
/** Decodes a file of at most 1 MiB in UTF-8, with or without a byte order mark. */
const readSource = (content, file) => {
    const nowhere = { file, line: 1, column: 1, source: '' };
    const tooLarge = `expected a file of at most 1 MiB, got ${formatSize(content.length)}`;
    if (content.length > LARGEST)
        return { ok: false, problem: problem(nowhere, tooLarge) };
    if (typeof content === 'string')
        return { ok: true, source: sourceOf(content.replace(/^\ufeff/, ''), file) };
    const text = decoded(content, false);
    return text === undefined ? { ok: false, problem: notUtf8(content, file) } : readSource(text, file);
};
/** A text that is known to be one. */
const sourceOf = (text, file) => {
    const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
    return { file, text, place: (offset) => placeOf(text, file, starts, offset) };
};
const placeOf = (text, file, starts, offset) => {
    const line = lineOf(starts, offset);
    const start = starts[line - 1] ?? 0;
    const source = text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, '');
    return { file, line, column: offset - start + 1, source };
};
/** How many lines start at or before the offset. */
const lineOf = (starts, offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((starts[middle] ?? 0) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
};
/** With `partial`, a character that is cut off at the end is no error. */
const decoded = (bytes, partial) => {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: partial });
    }
    catch {
        return undefined;
    }
};
const notUtf8 = (bytes, file) => {
    const length = validLength(bytes);
    const text = decoded(bytes.subarray(0, length), true) ?? '';
    const byte = (bytes[new TextEncoder().encode(text).length] ?? 0).toString(16).padStart(2, '0');
    const got = length < bytes.length ? `the byte 0x${byte}` : 'a character that is cut off';
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const before = sourceOf(text.replace(/^\ufeff/, ''), file);
    return problem(before.place(before.text.length), `expected UTF-8, got ${got}`, utf16 ? 'this looks like UTF-16: save it as UTF-8' : undefined);
};
/** How many bytes from the start are UTF-8, or may become it with what follows. */
const validLength = (bytes) => {
    let [good, bad] = [0, bytes.length + 1];
    while (bad - good > 1) {
        const middle = (good + bad) >> 1;
        if (decoded(bytes.subarray(0, middle), true) === undefined)
            bad = middle;
        else
            good = middle;
    }
    return good;
};

;// CONCATENATED MODULE: ./lib/settings/load.js












/** Reads a pipeline file, or tells every problem in it at once, from top to bottom. Never throws. */
const loadPipeline = async (text, file, checks) => {
    const read = readSource(text, file);
    if (!read.ok)
        return { ok: false, problems: [read.problem] };
    const parsed = parseYaml(read.source);
    return parsed.ok
        ? loadSettings(parsed.value, parsed.origin, file, checks, parsed.warnings)
        : { ok: false, problems: parsed.problems.toSorted(byPlace) };
};
/** The same for settings that are values already. */
const loadSettings = async (root, origin, file, checks, warnings = []) => {
    if (root === null)
        return { ok: false, problems: [problem(origin.value([]), 'expected a map with `stages`, got an empty file')] };
    const parsed = pipelineSchema.safeParse(root, { error: tellKnownKeys });
    const expressions = usesExpressions(root) ? await loadExpressions() : undefined;
    const problems = [
        ...warnings,
        ...schemaProblems(parsed, root, origin),
        ...crossProblems(root, origin, checks, expressions),
    ].toSorted(byPlace);
    if (!parsed.success || problems.some(({ severity }) => severity === 'error'))
        return { ok: false, problems: bounded(problems) };
    return { ok: true, pipeline: pipelineOf(parsed.data, file, expressions), warnings: problems };
};
const load_MOST = 100;
/** Nobody reads more. */
const bounded = (problems) => {
    const [first] = problems.slice(load_MOST);
    if (first === undefined)
        return problems;
    const { hint: _, ...place } = first;
    return [...problems.slice(0, load_MOST), { ...place, message: `and ${problems.length - load_MOST} more problems from here on` }];
};
const schemaProblems = (parsed, root, origin) => findings(parsed.error?.issues ?? [], root).map(({ path, at, message, hint }) => problem(origin[at](path), message, hint));
/** They look at what was written, so they speak up even where the schema objects to something else. */
const crossProblems = (root, origin, checks, expressions) => {
    const stages = writtenStages(root);
    const names = stages.map(({ key }) => key);
    return [
        ...graphProblems(stages, origin),
        ...(expressions === undefined ? [] : expressionProblems(root, origin, names, expressions)),
        ...senseProblems(root, stages, origin),
        ...machineProblems(root, stages, origin, checks),
    ];
};
const pipelineOf = ({ stages, finally: last, defaults, ...rest }, file, expressions) => ({
    ...rest,
    file,
    stages: stagesOf({ stages, finally: last, defaults }, (text) => soundCondition(text, expressions)),
    evaluateTemplate: expressions?.evaluateTemplate ?? plainTemplate,
});
const soundCondition = (text, expressions) => {
    const condition = expressions?.condition(text).condition;
    if (condition === undefined)
        throw new Error(`the condition ${text} was not examined`);
    return condition;
};

;// CONCATENATED MODULE: ./lib/settings/stage-inputs.js





const isInputName = (name) => Object.hasOwn(INPUTS, name);
const NAMES = Object.keys(INPUTS).filter(isInputName);
/** An input has a name, but no lines. */
const stage_inputs_placeOf = (name) => ({ file: `input '${name}'`, line: 0, column: 0, source: '' });
/** Checks the stage of the short form by the pipeline's own schema; problems name the input. */
const loadStage = (settings, checks) => loadSettings(settings, inputOrigin, 'inputs', checks);
/** Makes a pipeline of one stage, `run`, of what was given; its problems are those of YAML inside an input. */
const stageSettings = (given, run) => {
    const stage = { run };
    const problems = [];
    for (const name of NAMES) {
        const { scope, key } = INPUTS[name];
        const text = given[name];
        const sets = scope === 'stage' && text !== undefined ? key : undefined;
        if (sets !== undefined)
            stage_inputs_set(stage, sets.split('.'), stage_inputs_valueOf(name, text ?? '', problems));
    }
    return { settings: { ...(given.name !== undefined && { name: given.name }), stages: { run: stage } }, problems };
};
const stage_inputs_set = (target, [key = '', inner], value) => {
    const within = target[key];
    target[key] = inner === undefined ? value : { ...(typeof within === 'object' ? within : {}), [inner]: value };
};
/** An input is a text; these stand for something else. */
const stage_inputs_valueOf = (name, text, problems) => {
    if (name === 'max-attempts')
        return /^\d+$/.test(text) ? Number(text) : text;
    if (name === 'outputs' || name === 'exports')
        return splitWords(text);
    if (MAPS.has(name) && isMap(text))
        return stage_inputs_mapOf(name, text, problems);
    return name === 'background' || name === 'continue-on-error' ? flag(text) : text;
};
const MAPS = new Set(['env', 'retry-on', 'backoff', 'continue-on-error']);
const flag = (text) => (/^true$/i.test(text) ? true : /^false$/i.test(text) ? false : text);
const isMap = (text) => /^(?:\{|#|['"]?[\w-]+['"]?\s*:(?:\s|$))/.test(text);
/** Environment variables stay as they are written: `1.10` is no number there. */
const stage_inputs_mapOf = (name, text, problems) => {
    const parsed = parseYaml(sourceOf(text, `input '${name}'`), name === 'env' ? 'failsafe' : 'core');
    if (parsed.ok)
        return parsed.value;
    problems.push(...parsed.problems);
    return {};
};
const inputOrigin = {
    key: (path) => stage_inputs_placeOf(inputAt(path)),
    value: (path) => stage_inputs_placeOf(inputAt(path)),
    within: (path) => stage_inputs_placeOf(inputAt(path)),
};
/** The input that sets what stands at a path of the one stage. */
const inputAt = (path) => {
    const within = (path[0] === 'stages' ? path.slice(2) : path).map(String);
    return NAMES.find((name) => leadsTo(INPUTS[name], within)) ?? 'run';
};
const leadsTo = ({ scope, key }, path) => scope !== 'run' && key !== undefined && key.split('.').every((step, index) => path[index] === step);

;// CONCATENATED MODULE: ./lib/settings/inputs.js







/** Where a pipeline is looked for when none is named; the first that exists. */
const DEFAULT_PIPELINE_FILES = [
    '.github/stagewright.yml',
    '.github/stagewright.yaml',
    'stagewright.yml',
    'stagewright.yaml',
];
/**
 * Reads `INPUT_<NAME>` from an environment, or tells every problem with it at once; the settings of a
 * single stage are checked by `loadStage`.
 */
const readInputs = (env) => {
    const given = givenInputs(env);
    const run = runInputs(given);
    const { work, problems: inYaml } = workOf(given);
    const problems = [...foreign(env), ...workProblems(given), ...inYaml, ...run.problems];
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, inputs: { work, overrides: run.overrides, summary: run.summary } };
};
/** What to say when nothing is given and none of the default files exists. */
const missingPipeline = () => problem(stage_inputs_placeOf('pipeline'), 'expected a pipeline, got nothing', `set \`pipeline\` or \`run\`, or add ${DEFAULT_PIPELINE_FILES[0]}`);
const inputOf = (name) => INPUTS[name];
const givenInputs = (env) => Object.fromEntries(NAMES.map((name) => [name, env[variable(name)]?.trim() ?? '']).filter(([, value]) => value !== ''));
const variable = (name) => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
/** Names that are another action's: the runner hands them on, with a warning that few read. */
const foreign = (env) => Object.keys(env).flatMap((key) => {
    const name = key.slice('INPUT_'.length).toLowerCase();
    if (!key.startsWith('INPUT_') || (env[key] ?? '').trim() === '' || NAMES.some((known) => known === name))
        return [];
    const ours = FOREIGN_INPUTS[name];
    const suggestion = nearest(name.replaceAll('_', '-'), NAMES);
    if (ours === undefined)
        return suggestion === undefined ? [] : [problem(stage_inputs_placeOf(name), 'unknown input', didYouMean(suggestion))];
    return [
        problem(stage_inputs_placeOf(name), 'unknown input', ours === '' ? 'there is nothing to set here: remove it' : `write \`${ours}\` instead`),
    ];
});
const workProblems = (given) => {
    if (given.pipeline !== undefined && given.run !== undefined)
        return [problem(stage_inputs_placeOf('run'), 'expected either `run` or `pipeline`, got both')];
    return given.run === undefined ? straysOf(given) : shortFormProblems(given);
};
const straysOf = (given) => NAMES.filter((name) => given[name] !== undefined && inputOf(name).scope === 'stage').map((name) => problem(stage_inputs_placeOf(name), 'expected it with `run`, got it with a pipeline', 'set it in the pipeline file, for a stage or in `defaults`'));
const shortFormProblems = (given) => {
    const retrying = NAMES.find((name) => given[name] !== undefined && inputOf(name).key?.startsWith('retry.'));
    const counted = given['max-attempts'] !== undefined || retrying === undefined;
    return [
        ...(given.stages === undefined
            ? []
            : [problem(stage_inputs_placeOf('stages'), 'expected it with a pipeline, got it with `run`')]),
        ...(counted
            ? []
            : [problem(stage_inputs_placeOf('max-attempts'), `expected a number of attempts beside '${retrying}', got nothing`)]),
    ];
};
const workOf = (given) => {
    if (given.run !== undefined) {
        const { settings, problems } = stageSettings(given, given.run);
        return { work: { kind: 'stage', settings }, problems };
    }
    if (given.pipeline === undefined)
        return { work: { kind: 'default' }, problems: [] };
    const inline = /\n|^\{|^[\w-]+:\s/.test(given.pipeline);
    return {
        work: inline
            ? { kind: 'inline', text: given.pipeline, file: "input 'pipeline'" }
            : { kind: 'file', path: given.pipeline },
        problems: [],
    };
};
const SUMMARY = { always: 'always', 'on-failure': 'on-failure', never: 'never' };
const FAIL_FAST = { true: true, false: false, kill: 'kill' };
const LOG_ORDER = { grouped: 'grouped', stream: 'stream' };
const runInputs = (given) => {
    const [summary, failFast, logOrder] = [
        word(given, 'summary', SUMMARY),
        word(given, 'fail-fast', FAIL_FAST),
        word(given, 'log-order', LOG_ORDER),
    ];
    const overrides = {
        ...(given.stages !== undefined && { stages: splitWords(given.stages) }),
        ...(given['max-parallel'] !== undefined && { maxParallel: Number(given['max-parallel']) }),
        ...(failFast.value !== undefined && { failFast: failFast.value }),
        ...(logOrder.value !== undefined && { logOrder: logOrder.value }),
    };
    const problems = [
        ...parallelProblems(given['max-parallel']),
        ...failFast.problems,
        ...logOrder.problems,
        ...summary.problems,
    ];
    return { overrides, summary: summary.value ?? 'always', problems };
};
const parallelProblems = (text) => text === undefined || /^[1-9]\d{0,5}$/.test(text)
    ? []
    : [problem(stage_inputs_placeOf('max-parallel'), `expected a number of stages, 1 or more, got ${quoted(text)}`)];
const word = (given, name, words) => {
    const text = given[name];
    if (text === undefined)
        return { problems: [] };
    if (Object.hasOwn(words, text))
        return { ...(words[text] !== undefined && { value: words[text] }), problems: [] };
    return { problems: [problem(stage_inputs_placeOf(name), `expected ${either(Object.keys(words))}, got ${quoted(text)}`)] };
};

;// CONCATENATED MODULE: ./lib/entries/defect.js
/**
 * The exit code of `work`, or 1 when it threw: that is told, whatever was thrown, and never passes
 * for a success. Failures of stages are values and never come here.
 */
const orDefect = async (work, tell) => {
    try {
        return await work();
    }
    catch (thrown) {
        const error = thrown instanceof Error ? thrown : new Error(String(thrown));
        tell(error.message, error.stack ?? '');
        return 1;
    }
};

;// CONCATENATED MODULE: ./lib/entries/exit-code.js
/** The exit code of an invalid pipeline or command line. */
const INVALID = 2;
/** 0 for success; the command's own code for a single stage; 130 when cancelled, 124 when the time of the pipeline was up, else 1. */
const exitCode = (report) => {
    const [only, ...others] = report.stages;
    if (report.outcome === 'success')
        return 0;
    if (report.outcome === 'cancelled')
        return 130;
    if (only !== undefined && others.length === 0)
        return only.exitCode || 1;
    return report.stages.some(isOutOfTime) ? 124 : 1;
};
const isOutOfTime = ({ failure }) => failure?.kind === 'timeout' && (failure.scope === 'pipeline' || failure.scope === 'finally');

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: ./lib/adapters/documents.js


/** Far above any limit that a reader of the bytes has. */
const documents_LARGEST = 64 * 2 ** 20;
const readDocument = (path) => {
    try {
        const { size } = (0,external_node_fs_namespaceObject.statSync)(path);
        if (size > documents_LARGEST)
            return { ok: false, problem: `the file is too large (${size} bytes)` };
        return { ok: true, bytes: (0,external_node_fs_namespaceObject.readFileSync)(path) };
    }
    catch (error) {
        return { ok: false, problem: wordsFor(error) };
    }
};
/** Writes a file, its folder too where there is none; what went wrong, in words, or nothing. A private one only its owner can read. */
const writeDocument = (path, text, access = 'usual') => {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
        (0,external_node_fs_namespaceObject.writeFileSync)(path, text, access === 'private' ? { mode: 0o600, flag: 'wx' } : {});
        return undefined;
    }
    catch (error) {
        return `could not write ${path}: ${wordsFor(error)}`;
    }
};
/** A file that is not there, or can't be removed, is no trouble. */
const removeDocument = (path) => {
    try {
        (0,external_node_fs_namespaceObject.rmSync)(path);
    }
    catch { }
};
/** Whether there is a regular file; a path that cannot be one, or may not be looked at, is none. */
const isFile = (path) => {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(path).isFile();
    }
    catch {
        return false;
    }
};
const WORDS = {
    ENOENT: 'there is no such file',
    EACCES: 'it may not be accessed',
    EISDIR: 'it is a folder',
    ENOTDIR: 'its folder is not one',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
};
const wordsFor = (error) => {
    const { code = '', message } = error;
    return WORDS[code] ?? message;
};

;// CONCATENATED MODULE: ./lib/adapters/unique.js
let unique_count = 0;
/**
 * A word that no other process or call comes up with; unique, not secret. Loading Node's `crypto`
 * for it would cost a short run more than everything else that it does with processes.
 */
const uniqueWord = () => {
    unique_count += 1;
    const parts = [BigInt(process.pid), process.hrtime.bigint(), BigInt(unique_count), BigInt(Math.floor(Math.random() * 2 ** 48))];
    return parts.map((part) => part.toString(36)).join('-');
};

;// CONCATENATED MODULE: ./lib/core/report.js

/** Folds events into a report; `report` may be asked at any time. */
class ReportFold {
    #name = '';
    #wallTime = 0;
    #durationMs = 0;
    #outcome = 'success';
    #lastTail;
    #stages = new Map();
    #notices = [];
    #deferred = [];
    listener = (event) => {
        this.#durationMs = event.at;
        if (event.type === 'run-started')
            return this.#start(event.name, event.wallTime, event.stages);
        if (event.type === 'run-ended')
            this.#outcome = event.outcome;
        else if (event.type === 'run-notice')
            this.#notices.push(event.text);
        else if (event.type === 'stages-deferred')
            this.#deferred.push(...event.stages);
        else {
            if (event.type === 'attempt-tail')
                this.#lastTail = event.tail;
            const draft = this.#stages.get(event.stage);
            if (draft !== undefined)
                apply(draft, event);
        }
    };
    /** One stage as far as it is known. */
    stage(name) {
        const draft = this.#stages.get(name);
        return draft && finished(draft);
    }
    report() {
        return {
            name: this.#name,
            wallTime: this.#wallTime,
            durationMs: this.#durationMs,
            outcome: this.#outcome,
            stages: [...this.#stages.values()].map(finished),
            deferred: this.#deferred,
            notices: this.#notices,
            ...(this.#stages.size === 1 && this.#lastTail !== undefined && { lastTail: this.#lastTail }),
        };
    }
    #start(name, wallTime, heads) {
        this.#name = name;
        this.#wallTime = wallTime;
        for (const head of heads)
            this.#stages.set(head.name, report_blank(head));
    }
}
const report_blank = (head) => ({
    ...head,
    needs: [...head.needs],
    startMs: 0,
    endMs: 0,
    outcome: 'skipped',
    conclusion: 'skipped',
    attempts: [],
    waits: [],
    hooks: [],
    hookStartMs: 0,
    deferred: [],
    outputs: {},
    strays: [],
    summary: '',
    notices: [],
});
const finished = ({ hookStartMs: _, ...draft }) => draft;
const apply = (draft, event) => {
    switch (event.type) {
        case 'stage-started':
            draft.startMs = draft.endMs = event.at;
            return;
        case 'attempt-started':
            draft.attempts.push({ attempt: event.attempt, startMs: event.at, endMs: event.at, outcome: 'success' });
            return;
        case 'attempt-ended':
            return endAttempt(draft, event.outcome, event.at);
        case 'attempt-tail':
            return keepTail(draft, event.tail);
        case 'wait-started':
            draft.waits.push({ startMs: event.at, endMs: event.at });
            draft.maxAttempts = event.maxAttempts;
            return;
        case 'wait-ended':
            return endWait(draft, event.at);
        case 'not-retried':
            draft.notRetried = event.why;
            return;
        case 'hook-started':
            draft.hookStartMs = event.at;
            return;
        case 'hook-ended':
            draft.hooks.push(hookReport(draft, event));
            return;
        case 'hooks-deferred':
            draft.deferred.push(...event.hooks);
            return;
        case 'strays':
            draft.strays.push(...event.strays);
            return;
        case 'summary':
            draft.summary += event.markdown;
            return;
        case 'notice':
            draft.notices.push(event.text);
            return;
        case 'stage-ended':
            return endStage(draft, event);
    }
};
const endAttempt = (draft, outcome, at) => {
    const attempt = draft.attempts.at(-1);
    if (attempt === undefined)
        return;
    attempt.endMs = at;
    Object.assign(attempt, report_told(outcome));
    if (outcome.status === 'success')
        delete attempt.tail;
};
/** A tail comes before its attempt's end is known; a success drops it again. */
const keepTail = (draft, tail) => {
    const attempt = draft.attempts.at(-1);
    if (attempt !== undefined)
        attempt.tail = tail;
};
const endWait = (draft, at) => {
    const wait = draft.waits.at(-1);
    if (wait !== undefined)
        wait.endMs = at;
};
const hookReport = (draft, event) => ({
    hook: event.hook,
    startMs: draft.hookStartMs,
    endMs: event.at,
    ...report_told(event.outcome),
    ...(event.outcome.status !== 'success' && { tail: event.tail }),
});
const endStage = (draft, event) => {
    if (event.outcome.status === 'skipped')
        draft.startMs = event.at;
    draft.endMs = event.at;
    Object.assign(draft, report_told(event.outcome), { conclusion: event.conclusion });
    if (event.outcome.status === 'skipped')
        draft.detail = event.outcome.detail;
    else
        draft.outputs = event.outcome.handover.outputs;
    if (event.outcome.status === 'failure')
        draft.exitCode = exitCodeOf(event.outcome.failure);
    if (event.outcome.status === 'success')
        draft.exitCode = 0;
};
const report_told = (outcome) => {
    const reason = outcomeReason(outcome);
    return {
        outcome: outcomeWord(outcome),
        ...(reason !== undefined && { reason }),
        ...(outcome.status === 'failure' && { failure: outcome.failure }),
    };
};

;// CONCATENATED MODULE: ./lib/hosts/github/commands.js
/** A workflow command for the runner, as one line without its end; properties that are undefined are left out. */
const command = (name, properties = {}, message = '') => {
    const pairs = Object.entries(properties)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
    return `::${name}${pairs.length === 0 ? '' : ' '}${pairs.join(',')}::${escapeData(message)}`;
};
/** An annotation as one line without its end. The runner shows none for an empty message, so the title stands in for it. */
const annotation = ({ level, title, file, line, endLine, column, endColumn, message }) => command(level, { title, file, line, endLine, col: column, endColumn }, message === '' ? (title ?? level) : message);
/** The runner's own escapes, which it takes back when it reads the line. */
const escapeData = (text) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

;// CONCATENATED MODULE: ./lib/hosts/github/files.js


/** The runner's files that `environment` names; where it names none, nothing is written and nothing is wrong. */
const runnerFiles = (environment) => {
    const add = (variable, text) => {
        const path = environment[variable];
        return path === undefined || path === '' || text === '' ? undefined : append(variable, path, text);
    };
    const addAll = (variable, values, forbidden = []) => {
        const isBad = ([name]) => !isName(name) || forbidden.includes(name.toUpperCase());
        const pairs = Object.entries(values);
        const bad = pairs.find(isBad);
        const text = pairs.filter((pair) => !isBad(pair)).map(([name, value]) => entry(name, value)).join('');
        return add(variable, text) ?? (bad && `${variable}: ${JSON.stringify(bad[0])} is no name that the runner takes`);
    };
    return {
        outputs: (values) => addAll('GITHUB_OUTPUT', values),
        exports: (values) => addAll('GITHUB_ENV', values, REFUSED_VARIABLES),
        paths: (folders) => {
            const bad = folders.find((folder) => /[\r\n]/.test(folder));
            if (bad !== undefined)
                return `GITHUB_PATH: ${JSON.stringify(bad)} is no folder that the runner takes`;
            return add('GITHUB_PATH', folders.map((folder) => `${folder}\n`).join(''));
        },
        state: (values) => addAll('GITHUB_STATE', values),
        summary: (markdown) => add('GITHUB_STEP_SUMMARY', markdown),
    };
};
/** The runner fails the step that tries to set one of these. */
const REFUSED_VARIABLES = ['NODE_OPTIONS'];
const isName = (name) => name !== '' && !/[\r\n=]|<</.test(name);
const entry = (name, value) => {
    const delimiter = freeDelimiter(value);
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
};
/** Chance alone makes it unlikely that a value ends itself early; looking makes it impossible. */
const freeDelimiter = (value) => {
    const delimiter = `end-${uniqueWord()}`;
    return value.includes(delimiter) ? freeDelimiter(value) : delimiter;
};
/** The file must be there: the runner made it, and would not read one of ours. */
const append = (variable, path, text) => {
    try {
        const file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_APPEND);
        try {
            writeAll(file, Buffer.from(text));
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(file);
        }
        return undefined;
    }
    catch (error) {
        return `${variable}: could not write to ${path}: ${error instanceof Error ? error.message : String(error)}`;
    }
};
const writeAll = (file, bytes) => {
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, written);
};

;// CONCATENATED MODULE: ./lib/hosts/github/byte-order-mark.js
/**
 * Whether bytes begin with a mark of UTF-16 or UTF-32. At the very start of its log the runner believes
 * such a mark: it would read all that follows in that encoding, commands included that nobody saw in UTF-8.
 */
const byteOrderMark = (bytes) => {
    if (MARKS.some((mark) => bytes.length >= mark.length && bytes.subarray(0, mark.length).equals(mark)))
        return 'whole';
    return MARKS.some((mark) => mark.subarray(0, bytes.length).equals(bytes)) ? 'unfinished' : 'none';
};
const MARKS = [Buffer.of(0xff, 0xfe), Buffer.of(0xfe, 0xff), Buffer.of(0x00, 0x00, 0xfe, 0xff)];

;// CONCATENATED MODULE: ./lib/hosts/github/white-space.js
const white_space_NEWLINE = 10;
const RETURN = 13;
/** Whether only white space stands between the start of the line and `end`; `before` answers for a line that began earlier than `bytes`. */
const isBlankBefore = (bytes, end, before) => {
    let index = end;
    while (index > 0) {
        const last = bytes[index - 1];
        if (last === white_space_NEWLINE || last === RETURN)
            return true;
        const size = whiteSpaceBefore(bytes, index);
        if (size === 0)
            return false;
        index -= size;
    }
    return before;
};
/** How many bytes at the end of `bytes` are the unfinished beginning of a white space of several bytes. */
const unfinishedWhiteSpace = (bytes) => {
    const last = bytes[bytes.length - 1] ?? 0;
    const previous = bytes[bytes.length - 2] ?? 0;
    if (last === 0xc2 || last === 0xe1 || last === 0xe2 || last === 0xe3 || last === 0xef)
        return 1;
    const isUnfinished = (previous === 0xe1 && last === 0x9a) ||
        (previous === 0xe2 && (last === 0x80 || last === 0x81)) ||
        (previous === 0xe3 && last === 0x80) ||
        (previous === 0xef && last === 0xbb);
    return isUnfinished ? 2 : 0;
};
/** What the runner's language, .NET, takes for white space (`Char.IsWhiteSpace`), in UTF-8: the size of the one that ends at `end`, or 0. */
const whiteSpaceBefore = (bytes, end) => {
    const last = bytes[end - 1] ?? 0;
    if (last < 0x80)
        return last === 0x20 || (last >= 0x09 && last <= 0x0d) ? 1 : 0;
    const middle = bytes[end - 2] ?? 0;
    if (middle === 0xc2)
        return last === 0x85 || last === 0xa0 ? 2 : 0;
    const first = bytes[end - 3] ?? 0;
    return isWideSpace((first << 16) | (middle << 8) | last) ? 3 : 0;
};
/**
 * U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F and U+3000; and U+FEFF, which is no
 * white space, but which the runner takes away at the very start of a stream.
 */
const isWideSpace = (utf8) => (utf8 >= 0xe28080 && utf8 <= 0xe2808a) || WIDE_SPACES.has(utf8);
const WIDE_SPACES = new Set([0xe19a80, 0xe280a8, 0xe280a9, 0xe280af, 0xe2819f, 0xe38080, 0xefbbbf]);

;// CONCATENATED MODULE: ./lib/hosts/github/find-commands.js

/** All commands in `bytes`, in order; `isBlank` tells whether only white space comes before them in their line. */
const findCommands = (bytes, isBlank) => [...newCommands(bytes, isBlank), ...oldCommands(bytes)].sort((one, other) => one.at - other.at);
/** How many bytes at the end may be the beginning of a command, or of white space before one. */
const undecidedBytes = (bytes, isBlank) => {
    const start = Math.max(0, bytes.length - LONGEST_NAME - 4);
    const old = undecidedOld(bytes, start);
    const fresh = undecidedNew(bytes, start, isBlank);
    return Math.max(old, fresh);
};
/** The runner's longest command has 22 letters. */
const LONGEST_NAME = 40;
const COLON = 0x3a;
const SPACE = 0x20;
const HASH = 0x23;
const CLOSING = 0x5d;
const NEW_SYNTAX = Buffer.from('::');
const OLD_SYNTAX = Buffer.from('##[');
const newCommands = (bytes, isBlank) => {
    const marks = [];
    for (let at = bytes.indexOf(NEW_SYNTAX); at >= 0; at = bytes.indexOf(NEW_SYNTAX, at + 1)) {
        if (!isBlankBefore(bytes, at, isBlank))
            continue;
        const end = nameEnd(bytes, at + 2);
        const isCommand = end > at + 2 && (bytes[end] === SPACE || (bytes[end] === COLON && bytes[end + 1] === COLON));
        if (isCommand)
            marks.push({ at, name: nameOf(bytes, at + 2, end) });
    }
    return marks;
};
const oldCommands = (bytes) => {
    const marks = [];
    for (let at = bytes.indexOf(OLD_SYNTAX); at >= 0; at = bytes.indexOf(OLD_SYNTAX, at + 1)) {
        const end = nameEnd(bytes, at + 3);
        const isCommand = end > at + 3 && (bytes[end] === SPACE || bytes[end] === CLOSING);
        if (isCommand)
            marks.push({ at: at + 2, name: nameOf(bytes, at + 3, end) });
    }
    return marks;
};
const nameOf = (bytes, start, end) => bytes.toString('utf8', start, end).toLowerCase();
/** Where a name that begins at `start` ends; `start` itself if none does, or one that is too long for a command. */
const nameEnd = (bytes, start) => {
    if (isDigit(bytes[start] ?? 0))
        return start;
    let end = start;
    while (end < bytes.length && end - start <= LONGEST_NAME && isNameByte(bytes[end] ?? 0))
        end += 1;
    return end - start > LONGEST_NAME ? start : end;
};
const isDigit = (byte) => byte >= 0x30 && byte <= 0x39;
/** Letters of other alphabets too: some count as a Latin letter where case does not matter. */
const isNameByte = (byte) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || isDigit(byte) || byte === 0x2d || byte === 0x2e || byte === 0x5f || byte >= 0x80;
const undecidedOld = (bytes, start) => {
    const { length } = bytes;
    const at = bytes.subarray(start).lastIndexOf(OLD_SYNTAX) + start;
    if (at >= start && reachesEnd(bytes, at + 3))
        return length - at;
    if (bytes[length - 1] !== HASH)
        return 0;
    return bytes[length - 2] === HASH ? 2 : 1;
};
const undecidedNew = (bytes, start, isBlank) => {
    const { length } = bytes;
    for (let at = length - 1; at >= start; at -= 1) {
        if (bytes[at] !== COLON)
            continue;
        const isBeginning = at === length - 1 || (bytes[at + 1] === COLON && reachesEnd(bytes, at + 2));
        if (isBeginning && isBlankBefore(bytes, at, isBlank))
            return length - at;
    }
    const partial = unfinishedWhiteSpace(bytes);
    return partial > 0 && isBlankBefore(bytes, length - partial, isBlank) ? partial : 0;
};
/** Whether a name begins at `start` and nothing but it follows, or one colon behind it. */
const reachesEnd = (bytes, start) => {
    const { length } = bytes;
    if (start >= length)
        return true;
    const end = nameEnd(bytes, start);
    return end > start && (end === length || (end === length - 1 && bytes[end] === COLON));
};

;// CONCATENATED MODULE: ./lib/hosts/github/neutralise.js



/** Commands that only change how the log looks, and those that hide secrets. */
const ANNOTATIONS = new Set(['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask']);
/**
 * Makes commands to the runner harmless by a visible backslash: `\::set-output \u2026`, `##\[set-output \u2026`.
 * What counts as one: `::name` with a space or `::` behind it, after white space at the start of a
 * line (which `\n`, `\r` and `\r\n` end), and `##[name` with a space or `]` behind it anywhere.
 * Names that the runner does not know (yet) count too. All other bytes pass as they are; at most
 * some 50 are held back until it is clear what they are. A foreign byte-order mark at the very start
 * gets a backslash too.
 */
const neutralise = (mode) => {
    const counts = new Map();
    if (mode === 'all')
        return { push: (chunk) => chunk, flush: () => EMPTY, counts };
    const isAllowed = (name) => mode === 'annotations' && ANNOTATIONS.has(name);
    const count = (name) => {
        const key = counts.has(name) || counts.size < MOST_NAMES ? name : '\u2026';
        counts.set(key, (counts.get(key) ?? 0) + 1);
    };
    let held = EMPTY;
    let isBlank = true;
    let isStart = true;
    const push = (chunk) => {
        const bytes = held.length === 0 ? asBuffer(chunk) : Buffer.concat([held, chunk]);
        return isStart ? begin(bytes) : pass(bytes);
    };
    const begin = (bytes) => {
        const mark = byteOrderMark(bytes);
        if (mark === 'unfinished')
            held = Buffer.from(bytes);
        if (mark === 'unfinished')
            return EMPTY;
        isStart = false;
        return mark === 'whole' ? Buffer.concat([BACKSLASH, pass(bytes)]) : pass(bytes);
    };
    const pass = (bytes) => {
        const end = bytes.length - undecidedBytes(bytes, isBlank);
        const ready = bytes.subarray(0, end);
        const marks = findCommands(ready, isBlank).filter(({ name }) => !isAllowed(name));
        for (const { name } of marks)
            count(name);
        isBlank = isBlankBefore(bytes, end, isBlank);
        held = end === bytes.length ? EMPTY : Buffer.from(bytes.subarray(end));
        return marks.length === 0 ? ready : marked(ready, marks);
    };
    const flush = () => {
        const rest = held;
        held = EMPTY;
        isBlank = true;
        isStart &&= rest.length === 0;
        return rest;
    };
    return { push, flush, counts };
};
/** Text of others, made safe to be printed as part of a line of our own. */
const escapeLine = (text) => {
    const filter = neutralise('none');
    const line = Buffer.from(`${text.replace(/[\r\n]+/g, ' ')}\n`);
    return Buffer.from(filter.push(line)).toString().slice(0, -1);
};
const EMPTY = Buffer.alloc(0);
const MOST_NAMES = 50;
const BACKSLASH = Buffer.from('\\');
const asBuffer = (bytes) => Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const marked = (bytes, marks) => {
    const parts = [];
    let start = 0;
    for (const { at } of marks) {
        parts.push(bytes.subarray(start, at), BACKSLASH);
        start = at;
    }
    return Buffer.concat([...parts, bytes.subarray(start)]);
};

;// CONCATENATED MODULE: ./lib/hosts/log/writer.js
/** Bytes that may be under way before a writer has to wait. */
const QUEUE_BOUND = 256 * 1024;
/** Up to this size a copy costs less than waiting. */
const COPY_BOUND = 16 * 1024;
const writer_NEWLINE = 10;
/** A writer on a stream that nobody else writes to. */
const createWriter = (target) => {
    const queue = createQueue(target);
    const line = createStatusLine();
    return {
        write: (bytes) => (bytes.length === 0 ? undefined : queue.put(line.around(bytes))),
        status: (text) => {
            const change = line.change(text, queue.isFull());
            if (change.length > 0)
                void queue.put(change);
        },
        drained: () => queue.empty(),
    };
};
const createQueue = (target) => {
    const pending = new Set();
    let bytesQueued = 0;
    let gone = false;
    // A closed pipe is no error of the pipeline's: what cannot be read any more counts as written.
    const giveUp = () => {
        gone = true;
        for (const settle of pending)
            settle();
    };
    target.on('error', giveUp);
    target.on('close', giveUp);
    const send = (bytes) => new Promise((resolve) => {
        const settle = () => {
            if (!pending.delete(settle))
                return;
            bytesQueued -= bytes.length;
            resolve();
        };
        pending.add(settle);
        bytesQueued += bytes.length;
        try {
            target.write(bytes, (error) => (error ? giveUp() : settle()));
        }
        catch {
            giveUp();
        }
    });
    return {
        put: (bytes) => {
            if (gone)
                return undefined;
            if (bytes.length > COPY_BOUND || bytesQueued + bytes.length > QUEUE_BOUND)
                return send(bytes);
            void send(Buffer.from(bytes));
            return undefined;
        },
        isFull: () => bytesQueued >= QUEUE_BOUND,
        empty: async () => {
            if (!gone && pending.size > 0)
                await send(Buffer.alloc(0));
        },
    };
};
const ERASE = Buffer.from('\r\x1b[2K');
const writer_NOTHING = Buffer.alloc(0);
/** Auto-wrap is off while the line is drawn, so that it never fills two rows and one erase is enough. */
const drawing = (text) => Buffer.from(`\x1b[?7l${text}\x1b[?7h`);
const createStatusLine = () => {
    let text;
    let isDrawn = false;
    let atLineStart = true;
    const erased = () => (isDrawn ? ERASE : writer_NOTHING);
    const drawn = () => {
        isDrawn = text !== undefined && atLineStart;
        return isDrawn ? drawing(text ?? '') : writer_NOTHING;
    };
    return {
        around: (bytes) => {
            atLineStart = bytes[bytes.length - 1] === writer_NEWLINE;
            return text === undefined && !isDrawn ? bytes : Buffer.concat([erased(), bytes, drawn()]);
        },
        change: (next, busy) => {
            if (next === text)
                return writer_NOTHING;
            text = next;
            return busy && next !== undefined ? writer_NOTHING : Buffer.concat([erased(), drawn()]);
        },
    };
};

;// CONCATENATED MODULE: ./lib/report/cut.js


/** The document in at most `limitBytes` bytes of UTF-8, the longest parts shortened first; undefined if it cannot be. */
const fit = (pieces, limitBytes) => {
    const whole = join(pieces, Infinity);
    if (bytesOf(whole) <= limitBytes)
        return whole;
    const frameBytes = bytesOf(join(pieces, 0));
    for (let left = limitBytes - frameBytes; left > 0; left = Math.floor(left * 0.8)) {
        const text = join(pieces, level(pieces, left));
        if (bytesOf(text) <= limitBytes)
            return text;
    }
    return undefined;
};
const bytesOf = (text) => Buffer.byteLength(text);
const join = (pieces, most) => pieces.map((piece) => (typeof piece === 'string' ? piece : shown(piece, most))).join('');
const shown = ({ text, keep, shown: around }, most) => {
    if (bytesOf(text) <= most)
        return around(text, '');
    const kept = keep === 'end' ? lastLines(text, most) : firstLines(text, most);
    const missing = formatSize(bytesOf(text) - bytesOf(kept));
    return around(kept, keep === 'end' ? `the first ${missing} are left out here` : `the last ${missing} are left out here`);
};
/** The size to which every longer part is cut, so that all together have about `bytes`: the longest pay first. */
const level = (pieces, bytes) => {
    const sizes = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [bytesOf(piece.text)])).sort((a, b) => a - b);
    let left = bytes;
    for (const [index, size] of sizes.entries()) {
        const share = Math.floor(left / (sizes.length - index));
        if (size > share)
            return share;
        left -= size;
    }
    return Infinity;
};
/** A quarter of the units is never more bytes than allowed; whole lines where there are any. */
const lastLines = (text, most) => {
    const end = wholeEnd(text, unitsFor(text, most, 'end'));
    const line = end.indexOf('\n');
    return line === -1 || line === end.length - 1 ? end : end.slice(line + 1);
};
const firstLines = (text, most) => {
    const start = plain_wholeStart(text, unitsFor(text, most, 'start'));
    const line = start.lastIndexOf('\n');
    return line <= 0 ? start : start.slice(0, line);
};
/** UTF-16 units from one end that take at most `most` bytes: a unit takes one to three. */
const unitsFor = (text, most, end) => {
    const units = Math.min(text.length, most);
    const bytes = bytesOf(end === 'start' ? plain_wholeStart(text, units) : wholeEnd(text, units));
    return bytes <= most ? units : Math.floor(most / 3);
};

;// CONCATENATED MODULE: ./lib/report/failing-tail.js
/** What the part of a stage that failed wrote last: its last failed attempt, or the hook that failed. */
const failingTail = (stage) => stage.failure?.kind === 'hook' ? failedHookTail(stage) : (failedAttemptTail(stage) ?? failedHookTail(stage));
const failedAttemptTail = (stage) => stage.attempts.findLast((attempt) => attempt.outcome !== 'success')?.tail;
const failedHookTail = (stage) => {
    const cause = stage.failure?.kind === 'hook' ? stage.failure.hook : undefined;
    return stage.hooks.findLast((hook) => hook.outcome !== 'success' && (cause === undefined || hook.hook === cause))?.tail;
};

;// CONCATENATED MODULE: ./lib/report/findings.js

const MOST_FINDINGS = 10;
const LAST_LINES = 50;
const LINES_BEFORE = 2;
const LINES_AFTER = 5;
const findings_LONGEST_LINE = 500;
/** The lines of an output that matter: those around what looks like the error, and the last 50. Linear in the output's length. */
const findings_findings = (output, most = MOST_FINDINGS) => {
    const lines = plainLines(output);
    const hits = errorLines(lines);
    return {
        excerpts: excerpts(lines, hits.slice(0, most)),
        found: hits.length,
        shown: Math.min(hits.length, most),
        last: lines.slice(-LAST_LINES).map(readable),
    };
};
/** The indexes of the lines that look like an error. */
const errorLines = (lines) => lines.flatMap((line, index) => (looksLikeError(line) ? [index] : []));
/** Whether a plain line says that something went wrong; `0 errors` does not. Only the line's beginning is read. */
const looksLikeError = (line) => {
    const start = line.length > LONGEST_READ ? line.slice(0, LONGEST_READ) : line;
    return SUSPICIOUS.test(start) && ERRORS.some((pattern) => pattern.test(start.replace(HARMLESS, '')));
};
const LONGEST_READ = 1_000;
/** What every error below contains, in one quick look. */
const SUSPICIOUS = /err|fail|fatal|panic|exception|traceback|not ok|assert|[\u2715\u2717\u2716\u2718\u00d7\u274c]|cannot|could not|can't|denied|not found|no such|killed|out of memory|heap limit|fault|core dumped|unhandled|uncaught|\*\*\* |undefined|exit(?:ed)?\b.{0,40}[1-9]|refused|timed out|E {3}|:\d+: /i;
/** Phrases that name errors in order to say that there were none. */
const HARMLESS = /\b(?:no|0|zero|without|any)\s(?:known\s|new\s|type\s|lint\s|syntax\s)?(?:errors?|fail(?:ed|ures?|ing)?|exceptions?|panics?)\b|\b(?:errors?|fail(?:ed|ures?))["']?\s?[:=]\s?(?:0\b|none|null|false|\[\])|\b(?:error|fail)[ -](?:free|fast|safe|over)\b|\b(?:on|if|ignore|allow|expected?)[- _](?:errors?|fail(?:ed|ures?)?)\b/gi;
const ERRORS = [
    /(?<![\w./-])(?:[\w.]{0,100}(?:error|exception)|fatal(?: error)?|panic|failure|failed)\s?(?:[([]?[A-Z_]{0,30}-?\d{0,8}[)\]]?)?\s?(?:[:!\]]|$)/i,
    /(?<![\w./-])(?:ERROR|FATAL|FAIL|FAILED|FAILURE|PANIC|CRITICAL)(?![\w/-]|\.\w)/,
    /(?<![\w./-])(?:failed|failure|failing|error|errors|exception)(?![\w/-]|\.\w|\()/i,
    /^\s{0,40}(?:not ok\b|--- FAIL|Traceback \(most recent|E {3}|[\u2715\u2717\u2716\u2718\u00d7\u274c]|npm ERR!|npm error|make(?:\[\d+\])?: \*\*\*)/,
    /\b(?:command not found|no such file|permission denied|access denied|cannot (?:find|open|read|resolve|stat|access|connect)|could not (?:find|open|read|resolve|connect|be)|can't (?:find|open|resolve)|connection refused|timed out|segmentation fault|core dumped|out of memory|heap limit|undefined reference|unhandled|uncaught|assertion)\b/i,
    /\b(?:exited with|exit(?:ed)? (?:code|status)|returned)\b.{0,20}\b[1-9]\d{0,2}\b/i,
    /(?:^|\s)Killed\s{0,4}$/,
    /^(?!.{0,300}\b(?:warning|note|info|debug)\b)[^\s:]{1,300}\.\w{1,10}:\d{1,7}:\d{1,6}: /i,
];
const excerpts = (lines, hits) => windows(hits, lines.length).map(([from, to]) => ({ firstLine: from + 1, lines: lines.slice(from, to).map(readable) }));
/** Ranges around the hits; those that touch become one. */
const windows = (hits, length) => {
    const ranges = [];
    for (const hit of hits) {
        const to = Math.min(length, hit + 1 + LINES_AFTER);
        const open = ranges.at(-1);
        if (open !== undefined && hit - LINES_BEFORE <= open[1])
            open[1] = to;
        else
            ranges.push([Math.max(0, hit - LINES_BEFORE), to]);
    }
    return ranges;
};
const readable = (line) => shortened(line, findings_LONGEST_LINE).trimEnd();

;// CONCATENATED MODULE: ./lib/report/folded.js



/** Untrusted plain text as a code block under a line that opens and closes it. */
const folded = ({ title, open, text, keep }) => ({
    text,
    keep,
    shown: (kept, cut) => `<details${open ? ' open' : ''}><summary>${html(title)}</summary>\n\n${fence(kept)}\n${shortening(cut)}\n</details>\n\n`,
});
/** Says that something was left out, if it was. */
const shortening = (cut) => (cut === '' ? '' : `\n*Shortened to fit: ${cut}.*\n`);
/** The lines around what looks like the error, open; then the last lines, open only if nothing does. */
const outputPieces = (tail) => {
    if (tail === undefined)
        return [];
    if (tail.bytes === 0)
        return ['It wrote nothing.\n\n'];
    const found = findings_findings(tail.text);
    return found.excerpts.length === 0 ? [lastPiece(found, tail, true)] : [excerptPiece(found, true), lastPiece(found, tail, false)];
};
/** What an attempt wrote that a later one made good, closed. */
const recoveredPiece = (title, tail) => {
    const found = findings_findings(tail.text);
    const piece = found.excerpts.length === 0 ? { text: found.last.slice(-10).join('\n'), keep: 'end' } : excerptPiece(found, false);
    return folded({ title, open: false, text: piece.text, keep: piece.keep });
};
const excerptPiece = (found, open) => folded({
    title: found.found === 1 ? 'The line that looks like the error' : `Lines that look like an error (${shownOf(found)})`,
    open,
    text: found.excerpts.map(({ lines }) => lines.join('\n')).join('\n\u22ee\n'),
    keep: 'start',
});
const shownOf = ({ found, shown }) => (shown < found ? `the first ${shown} of ${found}` : String(found));
const lastPiece = (found, tail, open) => folded({
    title: `Last ${found.last.length === 1 ? 'line' : `${found.last.length} lines`} of ${formatSize(tail.bytes)} of output`,
    open,
    text: found.last.join('\n'),
    keep: 'end',
});

;// CONCATENATED MODULE: ./lib/report/location.js


/** The place in the workspace that an output blames, if it names one. Linear in the output's length. */
const locate = (output, locating) => {
    const lines = plainLines(output).map((line) => line.slice(0, location_LONGEST_READ));
    return pythonFrame(lines, locating) ?? blamed(lines, locating);
};
const location_LONGEST_READ = 1_000;
const REACH = 15;
/** The innermost frame of the last Python traceback that lies in the workspace. */
const pythonFrame = (lines, locating) => {
    const last = lines.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'));
    if (last === -1)
        return undefined;
    return first(lines.slice(last).reverse(), (line) => {
        const [, file, number] = /^\s+File "([^"]{1,500})", line (\d{1,7})/.exec(line) ?? [];
        return file === undefined ? undefined : place(file, number, undefined, locating);
    });
};
/** The first place named by a line that looks like an error or by one of those that follow it. */
const blamed = (lines, locating) => {
    let reach = 0;
    let header;
    for (const line of lines) {
        if (looksLikeError(line) || DIAGNOSTIC.test(line))
            reach = REACH;
        const found = (reach > 0 ? named(line, locating) : undefined) ?? underHeader(header, line, locating);
        if (found !== undefined)
            return found;
        reach -= 1;
        header = HEADER.test(line) ? line : line.trim() === '' ? undefined : header;
    }
    return undefined;
};
/** As compilers write: `file:line:column: message`. */
const DIAGNOSTIC = /^(?!.{0,300}\b(?:warning|note|info)\b)[^\s:()]{1,300}[:(]\d{1,7}[:,]\d{1,6}\)?: /;
/** As eslint and others write: the path on its own line, then `line:column  error  message`. */
const HEADER = /^(?:\/|\.\/|[A-Za-z]:\\)?[\w.@~-][^\s:]{0,300}\.\w{1,10}$/;
const UNDER_HEADER = /^\s+(\d{1,7}):(\d{1,6})\s+(?:error|\u2716|\u00d7)/;
const underHeader = (header, line, locating) => {
    const [, number, column] = UNDER_HEADER.exec(line) ?? [];
    return header === undefined || number === undefined ? undefined : place(header, number, column, locating);
};
const URLS = /\b(?!file:)[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi;
const FILE_URLS = /\bfile:\/\/(?:\/(?=[A-Za-z]:))?/g;
/** A token of path characters, begun only where one begins so that no part is read twice, then a line and perhaps a column. */
const places = (line) => 
// Made when first needed: its character classes take half a millisecond of every start otherwise.
line.matchAll(/(?<![\p{L}\p{N}_./\\@+~:-])((?:[A-Za-z]:(?=[\\/]))?[\p{L}\p{N}_./\\@+~-]{1,300})(?::(\d{1,7})(?::(\d{1,6}))?(?![\d:]*\d)|\((\d{1,7})(?:,(\d{1,6}))?\)|", line (\d{1,7})| on line (\d{1,7}))/gu);
const named = (line, locating) => first([...places(line.replace(URLS, ' ').replace(FILE_URLS, ''))], ([, file = '', a, column, b, columnInBrackets, c, d]) => place(file, a ?? b ?? c ?? d, column ?? columnInBrackets, locating));
const place = (path, line, column, locating) => {
    const file = first(candidates(path, locating), (candidate) => fileAt(candidate, locating));
    if (file === undefined || Number(line) < 1)
        return undefined;
    return { file, line: Number(line), ...(column !== undefined && Number(column) > 0 && { column: Number(column) }) };
};
const candidates = (path, { folder }) => folder === undefined || /^([\\/]|[A-Za-z]:)/.test(path) ? [path] : [`${folder}/${path}`, path];
const fileAt = (path, { workspace, exists }) => {
    const file = inWorkspace(path, workspace);
    return file === undefined || FOREIGN.test(file) || !FILE_NAME.test(file) || exists?.(file) === false ? undefined : file;
};
/** Code of others, that an annotation could not show. */
const FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.cargo|\.rustup|\.git)\/|^internal\//;
/** A name with an extension that does not look like a host's. */
const FILE_NAME = /(?:[^/.][^/]*\.(?!(?:com|org|net|io|dev|local|localhost|internal|cloud|app)$)[A-Za-z][A-Za-z0-9]{0,9}|(?:^|\/)(?:Makefile|Dockerfile|Jenkinsfile|Rakefile|Gemfile))$/;
const inWorkspace = (path, workspace) => {
    const slashed = path.replaceAll('\\', '/');
    const root = workspace.replaceAll('\\', '/').replace(/\/+$/, '');
    const relative = slashed.startsWith(`${root}/`) ? slashed.slice(root.length + 1) : slashed;
    return relative.startsWith('/') || /^[A-Za-z]:/.test(relative) ? undefined : normal(relative);
};
const normal = (path) => {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..' && parts.pop() === undefined)
            return undefined;
        if (part !== '..' && part !== '.' && part !== '')
            parts.push(part);
    }
    return parts.length === 0 ? undefined : parts.join('/');
};
const first = (items, look) => {
    for (const item of items) {
        const found = look(item);
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/report/failure-block.js









/** One failed stage: what ran, how it ended, where, and the lines that matter, folded. */
const failureBlock = (stage, locating) => [
    `### ${EMOJI[resultOf(stage)]} ${inline(stage.title)}\n\n`,
    commandPiece(stage.command),
    failure_block_facts(stage, locating).map((fact) => `- ${fact}\n`).join(''),
    '\n',
    ...stackPieces(stage),
    ...outputPieces(failingTail(stage)),
    ...alsoFailed(stage).map(hookPiece),
];
const LONGEST_COMMAND = 2_000;
const MOST_EARLIER = 20;
const commandPiece = (command) => {
    const text = plain_wholeStart(plainText(command).trimEnd(), LONGEST_COMMAND);
    return text === '' ? '' : { text, keep: 'start', shown: (kept, cut) => `${fence(kept)}\n${shortening(cut)}\n` };
};
const failure_block_facts = (stage, locating) => [
    headFact(stage),
    ...placeFact(stage, locating),
    ...(stage.notRetried === undefined ? [] : [inline(noRetrySentence(stage.notRetried))]),
    ...earlierFacts(stage),
    ...alsoFailed(stage).map(hookFact),
];
const headFact = (stage) => {
    const clause = attemptClause(stage);
    const why = stage.failure === undefined ? 'failed' : inline(failureSentence(stage.failure));
    return `**${why}**${clause === '' ? '' : `, ${clause}`}, after ${formatDuration(durationOf(stage))}`;
};
const placeFact = (stage, locating) => {
    const place = locating === undefined ? undefined : locate(failingTail(stage)?.text ?? '', { ...locating, folder: stage.folder });
    if (place === undefined)
        return [];
    return [`at ${code([place.file, place.line, ...(place.column === undefined ? [] : [place.column])].join(':'))}`];
};
const earlierFacts = (stage) => {
    const earlier = stage.attempts.slice(0, -1).map((attempt, index) => attemptFact(stage, attempt, index));
    const more = earlier.length - MOST_EARLIER;
    return more > 0 ? [...earlier.slice(0, MOST_EARLIER), `${more} more attempts failed`] : earlier;
};
const attemptFact = (stage, attempt, index) => {
    const why = attempt.failure === undefined ? attempt.outcome : inline(failureSentence(attempt.failure));
    const wait = stage.waits[index];
    const waited = wait === undefined ? '' : `, then waited ${formatDuration(durationOf(wait))}`;
    return `attempt ${attempt.attempt}: ${why}, after ${formatDuration(durationOf(attempt))}${waited}`;
};
/** Where in Stagewright itself something went wrong. */
const stackPieces = ({ failure }) => failure?.kind === 'defect' && failure.stack !== undefined
    ? [folded({ title: 'Where in Stagewright', open: false, text: plainText(failure.stack), keep: 'start' })]
    : [];
/** Hooks that failed beside what the stage itself failed for. */
const alsoFailed = (stage) => {
    const cause = stage.failure;
    return stage.hooks.filter((hook) => hook.outcome === 'failure' && !(cause?.kind === 'hook' && cause.hook === hook.hook));
};
const hookFact = (hook) => `the ${hook.hook} script failed too${hook.failure === undefined ? '' : `: ${inline(failureSentence(hook.failure))}`}`;
const hookPiece = (hook) => hook.tail === undefined || hook.tail.bytes === 0
    ? ''
    : folded({ title: `What the ${hook.hook} script wrote`, open: false, text: plainText(hook.tail.text), keep: 'end' });

;// CONCATENATED MODULE: ./lib/report/gantt.js



const MOST_ROWS = 60;
const gantt_LONGEST_NAME = 40;
/** The run as a Mermaid Gantt chart of attempts, hooks and waits, with what it leaves out; empty when nothing took time. */
const gantt = (report) => {
    const bars = report.stages.flatMap((stage) => barsOf(stage, report.durationMs));
    if (bars.length === 0)
        return '';
    const shown = mostTelling(bars);
    const least = Math.max(1, Math.ceil(report.durationMs / 300));
    return [
        '```mermaid',
        'gantt',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${axisFormat(report.durationMs)}`,
        '    todayMarker off',
        ...shown.map((bar) => `    ${bar.label} :${bar.look}, ${moment(bar.startMs)}, ${moment(Math.max(bar.endMs, bar.startMs + least))}`),
        '```',
        ...(shown.length < bars.length ? ['', `${bars.length - shown.length} of ${bars.length} bars are left out: the shortest that did not fail.`] : []),
    ].join('\n');
};
const barsOf = (stage, runMs) => [
    ...stage.attempts.map((attempt) => attemptBar(stage, attempt, runMs)),
    ...stage.waits.map((wait) => ({ ...wait, look: 'active', label: label('\u23f8', stage, ['wait', formatDuration(durationOf(wait))]) })),
    ...stage.hooks.map((hook) => ({
        startMs: hook.startMs,
        endMs: hook.endMs,
        look: LOOKS[hook.outcome],
        label: label(GLYPHS[hook.outcome], stage, [hook.hook === 'before-retry' ? hook.hook : `${hook.hook} hook`, formatDuration(durationOf(hook))]),
    })),
].sort((a, b) => a.startMs - b.startMs);
/** An attempt whose end was never told was under way when the run ended. */
const attemptBar = (stage, attempt, runMs) => {
    const open = isUnderWay(stage) && attempt === stage.attempts.at(-1);
    const span = { startMs: attempt.startMs, endMs: open ? runMs : attempt.endMs };
    const number = stage.attempts.length > 1 ? [`attempt ${attempt.attempt}`] : [];
    const look = open ? 'active' : LOOKS[attempt.outcome];
    return { ...span, look, label: label(open ? '\u2026' : GLYPHS[attempt.outcome], stage, [...number, formatDuration(durationOf(span))]) };
};
const label = (glyph, stage, words) => `${mermaid(glyph, stage.title, gantt_LONGEST_NAME)} \u00b7 ${words.join(' \u00b7 ')}`;
const LOOKS = { success: 'done', failure: 'crit', cancelled: 'crit, active', skipped: 'done' };
const GLYPHS = { success: '\u2714', failure: '\u2718', cancelled: '\u25a0', skipped: '\u25cb' };
/** All bars that tell of a failure, then the longest, in the order of the run. */
const mostTelling = (bars) => {
    if (bars.length <= MOST_ROWS)
        return bars;
    const weight = ({ look, startMs, endMs }) => (look.startsWith('crit') ? 1e15 : 0) + endMs - startMs;
    const chosen = new Set([...bars].sort((a, b) => weight(b) - weight(a)).slice(0, MOST_ROWS));
    return bars.filter((bar) => chosen.has(bar));
};
/** Written as local times of a day on which no clock is changed, so that the axis is the same in every zone: it counts from zero. */
const moment = (ms) => new Date(BASE + Math.round(ms)).toISOString().slice(0, 23).replace('T', ' ');
const BASE = Date.UTC(2001, 0, 1);
/** In d3's words; a run longer than a day also shows which day it is. */
const axisFormat = (ms) => {
    if (ms < 5_000)
        return '%S.%Ls';
    if (ms < 3_600_000)
        return '%M:%S';
    return ms < 86_400_000 ? '%H:%M:%S' : 'day %-j %H:%M';
};

;// CONCATENATED MODULE: ./lib/report/remarks.js

/** What else is worth knowing, one line each: notices, processes that were left over, work left to the post step. */
const remarkLines = (report) => [
    ...report.notices.map(oneLine),
    ...report.stages.flatMap(ofStage),
    ...(report.deferred.length === 0 ? [] : [`left to the post step: ${report.deferred.join(', ')}`]),
];
const ofStage = (stage) => [
    ...stage.notices.map(oneLine),
    ...stage.strays.map(straySentence),
    ...(stage.deferred.length === 0 ? [] : [`hooks left to the post step: ${stage.deferred.join(', ')}`]),
].map((line) => `${oneLine(stage.title)}: ${line}`);

;// CONCATENATED MODULE: ./lib/report/contained.js


/**
 * Markdown of unknown origin, such that whatever follows it stands on its own: fenced code becomes
 * a block of ours, of HTML only plain elements pass, and everything that it opened is closed.
 */
const contained_contained = (markdown) => {
    const opened = [];
    const blocks = splitFences(plainText(markdown)).map(({ kind, text }) => kind === 'code' ? `\n${fence(text)}\n` : harmless(text, opened));
    return opened.length === 0 ? blocks.join('\n') : [...blocks, '', closing(opened)].join('\n');
};
/** Fenced code, wherever it is indented, is moved to the margin, where nothing around it can keep it from being code. */
const splitFences = (markdown) => {
    const blocks = [];
    let lines = [];
    let fenced;
    const end = (kind) => {
        if (lines.length > 0 || kind === 'code')
            blocks.push({ kind, text: lines.join('\n') });
        lines = [];
    };
    for (const line of markdown.split('\n')) {
        const { marks, rest } = FENCE.exec(line)?.groups ?? {};
        if (fenced === undefined && marks !== undefined) {
            end('markdown');
            fenced = marks;
        }
        else if (fenced !== undefined && marks?.startsWith(fenced) === true && rest?.trim() === '') {
            end('code');
            fenced = undefined;
        }
        else
            lines.push(line);
    }
    end(fenced === undefined ? 'markdown' : 'code');
    return blocks;
};
/** After backticks no further one may stand on the line; after tildes anything may. */
const FENCE = /^[ \t]{0,20}(?<marks>`{3,}(?=[^`]*$)|~{3,})(?<rest>.*)$/;
/** Comments go, every `<` that does not begin a permitted tag becomes text, and so does a backtick without its partner. */
const harmless = (markdown, opened) => {
    let inBlock = false;
    return markdown
        .replace(/<!--[^]{0,2000}?-->/g, NOTHING_SEEN)
        .split('\n')
        .map((line) => {
        inBlock = line.trim() !== '' && (inBlock || BLOCK_LINE.test(line));
        return harmlessLine(line, inBlock ? ELEMENTS : INLINE_ELEMENTS, opened);
    })
        .join('\n');
};
const harmlessLine = (line, permitted, opened) => line
    .split(SPAN_OR_TAG)
    .map((part, index) => (index % 2 === 0 ? part.replaceAll('<', '&lt;').replaceAll('`', '&#96;') : spanOrTag(part, permitted, opened)))
    .join('');
/** A zero-width space: without it what followed a comment could begin a fence. */
const NOTHING_SEEN = '\u200b';
/** A code span on one line, or a whole tag on one line with quoted attributes. */
const SPAN_OR_TAG = /((?<!`)`[^`\n]{1,1000}`(?!`)|(?<!`)``(?!`)[^\n]{1,1000}?(?<!`)``(?!`)|<\/?[a-z][a-z0-9]{0,15}(?:[ ]{1,4}[a-z]{1,12}(?:="[^"<>`\n]{0,2000}")?){0,10} ?\/?>)/i;
const spanOrTag = (part, permitted, opened) => {
    if (part.startsWith('`'))
        return `<code>${html(part.replace(/^`+|`+$/g, ''))}</code>`;
    const tag = /[a-z0-9]+/i.exec(part)?.[0].toLowerCase() ?? '';
    if (!permitted.has(tag))
        return part.replaceAll('<', '&lt;');
    if (!part.startsWith('</') && !CLOSED_BY_OTHERS.has(tag))
        opened.push(tag);
    return part;
};
const words = (text) => new Set(text.split(' '));
/** Elements that GitHub shows within a line and that end with their closing tag. */
const INLINE = 'a b br code del em i img ins kbd q s samp span strong sub sup tt u var';
const INLINE_ELEMENTS = words(INLINE);
/** Only a line that begins with one of these, and what follows up to an empty line, is HTML; elsewhere it would split what Markdown forms. */
const BLOCKS = 'blockquote dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p summary table tbody td tfoot th thead tr ul';
const BLOCK_LINE = new RegExp(`^ {0,3}</?(?:${BLOCKS.replaceAll(' ', '|')})[ />]`, 'i');
const ELEMENTS = words(`${INLINE} ${BLOCKS}`);
/** Elements without a closing tag, and those that end with the element around them. */
const CLOSED_BY_OTHERS = words('br hr img p li dd dt td th tr tbody thead tfoot');
/**
 * Closes everything that was ever opened, the last first, although most of it may be closed
 * already: which tags GitHub takes for tags and not for code or part of a link, only its own parser
 * knows, and HTML ignores a closing tag that has nothing to close. Blocks go first, for as long as a
 * table is open, HTML does not close the emphasis around it.
 */
const closing = (opened) => {
    const reversed = [...opened].reverse();
    const [inline, blocks] = [reversed.filter((tag) => INLINE_ELEMENTS.has(tag)), reversed.filter((tag) => !INLINE_ELEMENTS.has(tag))];
    return [...blocks, ...inline].map((tag) => `</${tag}>`).join('');
};

;// CONCATENATED MODULE: ./lib/report/stage-summary.js




const LONGEST_SUMMARY = 100_000;
/** The Markdown that a stage wrote to its own summary, folded under the stage's name, kept from reaching out of its place. */
const summaryPiece = (stage) => ({
    text: plain_wholeStart(stage.summary, LONGEST_SUMMARY),
    keep: 'start',
    shown: (text, cut) => `<details><summary>Summary of ${html(stage.title)}</summary>\n\n${contained_contained(text)}\n${shortening(cut || tooLong(stage))}\n</details>\n\n`,
});
const tooLong = ({ summary }) => summary.length > LONGEST_SUMMARY ? `the last ${summary.length - LONGEST_SUMMARY} characters are left out here` : '';

;// CONCATENATED MODULE: ./lib/report/markdown.js












/** The report as a job summary in GitHub's Markdown, never above the limit: the longest outputs are cut first, and it says so. */
const renderMarkdown = (report, { limitBytes = 1_000_000, locating } = {}) => {
    for (const compose of [markdown_whole, markdown_short]) {
        const text = fit(compose(report, locating), limitBytes);
        if (text !== undefined)
            return text;
    }
    return bare(report, limitBytes);
};
const markdown_whole = (report, locating) => [
    markdown_headline(report),
    ...blocks(markdown_blamed(report), MOST_BLOCKS, locating),
    `${stageTable(report.stages)}\n\n`,
    timeline(report),
    ...report.stages.filter(hasRecovered).slice(0, MOST_BLOCKS).flatMap(recoveredPieces),
    ...summaries(report),
    remarks(report),
];
/** For thousands of stages: the first that failed, and the rest by number. */
const markdown_short = (report, locating) => {
    const failed = markdown_blamed(report);
    const rows = [...new Set([...failed, ...report.stages])].slice(0, FEW_ROWS);
    return [
        markdown_headline(report),
        ...blocks(failed, FEW_BLOCKS, locating),
        `${stageTable(rows)}\n\n`,
        `*Shortened to fit: ${rows.length} of ${report.stages.length} stages are shown here. The JSON report has them all.*\n`,
    ];
};
const FEW_BLOCKS = 10;
const FEW_ROWS = 100;
const MOST_BLOCKS = 100;
const blocks = (stages, most, locating) => [
    ...stages.slice(0, most).flatMap((stage) => failureBlock(stage, locating)),
    stages.length > most ? `*${stages.length - most} more stages that did not succeed are in the table.*\n\n` : '',
];
const bare = (report, limitBytes) => {
    const line = markdown_headline(report);
    for (let units = Math.min(line.length, limitBytes); units > 0; units = Math.floor(units / 2)) {
        const start = plain_wholeStart(line, units);
        if (bytesOf(start) <= limitBytes)
            return start;
    }
    return '';
};
const markdown_headline = (report) => `## ${VERDICT_EMOJI[report.outcome]} ${inline(plain_wholeStart(verdict_verdict(report), 1_000))}\n\n`;
/** Failed stages, then those that were allowed to fail, then the cancelled ones. */
const markdown_blamed = (report) => [
    ...report.stages.filter((stage) => stage.conclusion === 'failure'),
    ...report.stages.filter((stage) => stage.outcome === 'failure' && stage.conclusion !== 'failure'),
    ...report.stages.filter((stage) => stage.conclusion === 'cancelled'),
];
const timeline = (report) => {
    const chart = gantt(report);
    return chart === '' ? '' : `<details open><summary>Timeline</summary>\n\n${chart}\n\n</details>\n\n`;
};
const summaries = (report) => {
    const written = report.stages.filter((stage) => stage.summary.trim() !== '');
    const more = written.length - MOST_BLOCKS;
    return [...written.slice(0, MOST_BLOCKS).map(summaryPiece), more > 0 ? `*${more} more stages wrote a summary.*\n\n` : ''];
};
const hasRecovered = (stage) => stage.outcome === 'success' && failingTail(stage) !== undefined;
/** Why a stage that succeeded in the end had to be tried again. */
const recoveredPieces = (stage) => {
    const tail = failingTail(stage);
    if (tail === undefined || tail.bytes === 0)
        return [];
    return [recoveredPiece(`Why ${oneLine(stage.title)} was tried again`, tail)];
};
const remarks = (report) => {
    const lines = remarkLines(report);
    const shown = lines.slice(0, MOST_REMARKS).map((line) => `- ${inline(plain_wholeStart(line, 1_000))}\n`);
    const more = lines.length > MOST_REMARKS ? [`- and ${lines.length - MOST_REMARKS} more\n`] : [];
    return lines.length === 0 ? '' : `**Notices**\n\n${[...shown, ...more].join('')}\n`;
};
const MOST_REMARKS = 100;

;// CONCATENATED MODULE: ./lib/report/width.js
/** Columns that a terminal gives to a text: two for wide characters, none for what joins the one before. */
const widthOf = (text) => {
    if (ASCII.test(text))
        return text.length;
    let width = 0;
    for (const { segment } of graphemes().segment(text))
        width += widthOfGrapheme(segment);
    return width;
};
/** The text in exactly `columns` columns: filled with spaces, or cut with an ellipsis. */
const column = (text, columns, align = 'left') => {
    const fitting = cutToWidth(text, columns);
    const space = ' '.repeat(Math.max(0, columns - widthOf(fitting)));
    return align === 'left' ? fitting + space : space + fitting;
};
/** The text in at most `columns` columns, with an ellipsis where something is missing. */
const cutToWidth = (text, columns) => {
    if (widthOf(text) <= columns)
        return text;
    if (columns < 1)
        return '';
    let kept = '';
    let width = 0;
    for (const { segment } of graphemes().segment(text)) {
        width += widthOfGrapheme(segment);
        if (width > columns - 1)
            break;
        kept += segment;
    }
    return `${kept}\u2026`;
};
const ASCII = /^[\x20-\x7e]*$/;
/** Unicode's East Asian wide and full-width ranges, roughly, and what is shown as a picture. */
const width_WIDE = /^(?:\p{Emoji_Presentation}|.\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}])/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;
const widthOfGrapheme = (grapheme) => {
    if (NO_WIDTH.test(grapheme))
        return 0;
    return width_WIDE.test(grapheme) ? 2 : 1;
};
let segmenter;
/** Made when first needed: it costs more than a whole report of plain names. */
const graphemes = () => (segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' }));

;// CONCATENATED MODULE: ./lib/report/terminal.js









/** The report in columns, then what failed, and in the last line the verdict. */
const renderTerminal = (report, options) => {
    const paint = painter(options.color);
    const blocks = [
        table(report.stages, options.width, paint),
        ...failed(report).slice(0, terminal_MOST_BLOCKS).map((stage) => block(stage, options, paint)),
        terminal_remarks(report),
        [paint(VERDICT_COLOR[report.outcome], `${VERDICT_GLYPH[report.outcome]} ${plainText(verdict_verdict(report))}`, 'bold')],
    ];
    return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
};
const terminal_MOST_BLOCKS = 20;
const MOST_LINES = 30;
const terminal_GLYPHS = {
    success: '\u2714', retried: '\u2714', allowed: '!', failure: '\u2718', cancelled: '\u25a0', skipped: '\u25cb', unfinished: '\u2026',
};
const VERDICT_GLYPH = { success: '\u2714', failure: '\u2718', cancelled: '\u25a0', skipped: '\u25cb' };
const SGR = { red: '31', green: '32', yellow: '33', dim: '2' };
const COLORS = {
    success: 'green', retried: 'yellow', allowed: 'yellow', failure: 'red', cancelled: 'yellow', skipped: 'dim', unfinished: 'yellow',
};
const VERDICT_COLOR = { success: 'green', failure: 'red', cancelled: 'yellow', skipped: 'dim' };
const painter = (color) => (name, text, weight) => color ? `\x1b[${weight === 'bold' ? '1;' : ''}${SGR[name]}m${text}\x1b[0m` : text;
const HEADS = { name: 'Stage', result: 'Result', reason: 'Reason', attempts: 'Tries', duration: 'Time', waited: 'Waited' };
const RIGHT = new Set(['attempts', 'duration', 'waited']);
const GAP = '  ';
const SHORTEST = 8;
const table = (stages, width, paint) => {
    const rows = stages.map(row);
    const cells = rows.map(cellsOf);
    const columns = columnsFor([HEADS, ...cells], width - 2);
    const line = (glyph, texts) => `${glyph} ${columns.map(([name, size]) => column(texts[name], size, RIGHT.has(name) ? 'right' : 'left')).join(GAP)}`.trimEnd();
    return [paint('dim', line(' ', HEADS)), ...rows.map(({ result }, index) => colored(line(terminal_GLYPHS[result], cells[index] ?? HEADS), result, paint))];
};
/** The glyph always has its colour; the whole line only where one should look. */
const colored = (line, result, paint) => result === 'success' ? `${paint('green', line.slice(0, 1))}${line.slice(1)}` : paint(COLORS[result], line);
const cellsOf = ({ result, name, reason, attempts, duration, waited }) => ({
    name: plainText(name),
    result: RESULT_WORDS[result],
    reason: plainText(reason),
    attempts,
    duration,
    waited,
});
/** Columns with something in them; a narrow terminal first does without the less telling ones, then shortens reasons and names. */
const columnsFor = (rows, width) => {
    const natural = Object.keys(HEADS)
        .filter((name) => rows.slice(1).some((cells) => cells[name] !== ''))
        .map((name) => [name, rows.reduce((most, cells) => Math.max(most, widthOf(cells[name])), 0)]);
    const kept = ['waited', 'attempts', 'result', 'reason'].reduce((columns, victim) => (leastWidth(columns) <= width ? columns : columns.filter(([name]) => name !== victim)), natural);
    return ['reason', 'name'].reduce((columns, name) => narrowed(columns, name, totalWidth(columns) - width), kept);
};
const totalWidth = (columns) => columns.reduce((sum, [, size]) => sum + size + GAP.length, -GAP.length);
const leastWidth = (columns) => totalWidth(columns.map(([name, size]) => [name, name === 'name' ? Math.min(size, 12) : name === 'reason' ? Math.min(size, SHORTEST) : size]));
const narrowed = (columns, victim, excess) => columns.map(([name, size]) => [name, name === victim ? Math.max(Math.min(size, SHORTEST), size - Math.max(0, excess)) : size]);
const failed = (report) => [
    ...report.stages.filter((stage) => stage.conclusion === 'failure'),
    ...report.stages.filter((stage) => stage.outcome === 'failure' && stage.conclusion !== 'failure'),
];
const block = (stage, { width, locating }, paint) => {
    const text = failingTail(stage)?.text ?? '';
    const place = locating === undefined ? undefined : locate(text, { ...locating, folder: stage.folder });
    return [
        paint(stage.conclusion === 'failure' ? 'red' : 'yellow', plainText(stageVerdict(stage)), 'bold'),
        ...plainText(stage.command).trim().split('\n').filter((line) => line !== '').slice(0, 5).map((line) => paint('dim', cutToWidth(`  $ ${line}`, width))),
        ...(stage.notRetried === undefined ? [] : [`  ${plainText(noRetrySentence(stage.notRetried))}`]),
        ...(place === undefined ? [] : [`  at ${place.file}:${place.line}${place.column === undefined ? '' : `:${place.column}`}`]),
        ...matters(text).map((line) => `  ${paint('dim', '\u2502')} ${line}`),
    ];
};
const matters = (text) => {
    const { excerpts, last } = findings_findings(text);
    const lines = excerpts.flatMap((excerpt, index) => (index === 0 ? excerpt.lines : ['\u22ee', ...excerpt.lines]));
    return lines.length === 0 ? last.slice(-MOST_LINES) : lines.slice(0, MOST_LINES);
};
const terminal_remarks = (report) => remarkLines(report).map((line) => `! ${plainText(line)}`);

;// CONCATENATED MODULE: ./lib/adapters/spool.js



const PIECE = 64 * 1024;
/** No stage may fill a runner's disk with a log that nobody reads yet. */
const SPOOL_BOUND = 1024 ** 3;
/** Keeps bytes in a private file of the folder `temp`, at most `bound` bytes; the file has no name while it is in use, where the system allows that. */
const createSpool = (temp, bound = SPOOL_BOUND) => {
    const path = (0,external_node_path_namespaceObject.join)(temp, `stagewright-${uniqueWord()}.log`);
    let file;
    let size = 0;
    let isFull = false;
    const append = async (bytes) => {
        if (isFull)
            return 0;
        let kept = 0;
        try {
            const handle = await (file ??= openUnnamed(path));
            const most = Math.min(bytes.length, bound - size);
            while (kept < most) {
                const { bytesWritten } = await handle.write(bytes, kept, most - kept, size);
                kept += bytesWritten;
                size += bytesWritten;
            }
        }
        catch {
            isFull = true;
        }
        isFull ||= kept < bytes.length;
        return kept;
    };
    return {
        append,
        read: async function* () {
            const handle = await file?.catch(() => undefined);
            if (handle !== undefined)
                yield* spool_pieces(handle, size);
        },
        remove: async () => {
            const handle = await file?.catch(() => undefined);
            await handle?.close().catch(() => { });
            if (file !== undefined)
                await external_node_fs_namespaceObject.promises.rm(path, { force: true }).catch(() => { });
        },
    };
};
const openUnnamed = async (path) => {
    const handle = await external_node_fs_namespaceObject.promises.open(path, 'wx+', 0o600);
    await external_node_fs_namespaceObject.promises.rm(path, { force: true }).catch(() => { });
    return handle;
};
async function* spool_pieces(handle, size) {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (let position = 0; position < size;) {
        const { bytesRead } = await handle.read(buffer, 0, Math.min(PIECE, size - position), position);
        if (bytesRead === 0)
            throw new Error(`only ${position} of ${size} bytes could be read back`);
        yield buffer.subarray(0, bytesRead);
        position += bytesRead;
    }
}

;// CONCATENATED MODULE: ./lib/hosts/log/lane.js
/** Small amounts need no disk, and many small writes become one. */
const BUFFER_SIZE = 64 * 1024;
/** Stands where bytes are missing, in the middle of a line: a new line could turn what follows into a command. */
const LOST = Buffer.from(' [output lost: it could not be read back from the disk] ');
/** `onFull` is called once if too much was put aside and the stage has to wait for its turn. */
const createLane = (writer, spool, onFull) => {
    const waiting = [];
    let buffer = Buffer.alloc(0);
    let used = 0;
    let place = 'aside';
    let isFull = false;
    let storing;
    const buffered = (bytes) => {
        if (place !== 'aside' || used + bytes.length > BUFFER_SIZE)
            return false;
        if (buffer.length === 0)
            buffer = Buffer.allocUnsafe(BUFFER_SIZE);
        buffer.set(bytes, used);
        used += bytes.length;
        return true;
    };
    const unbuffer = () => {
        if (used > 0)
            waiting.push({ bytes: buffer.subarray(0, used), settle: () => { } });
        buffer = Buffer.alloc(0);
        used = 0;
    };
    const store = async () => {
        for (let first = waiting[0]; first !== undefined && !isFull; first = waiting[0]) {
            const kept = await spool.append(first.bytes);
            isFull = kept < first.bytes.length;
            first.bytes = first.bytes.subarray(kept);
            if (isFull)
                onFull();
            else
                waiting.shift()?.settle();
        }
        storing = undefined;
    };
    const wait = (bytes) => new Promise((settle) => {
        unbuffer();
        waiting.push({ bytes, settle });
        if (place === 'aside' && !isFull)
            storing ??= store();
    });
    const replay = async () => {
        try {
            for await (const piece of spool.read())
                await writer.write(piece);
        }
        catch {
            await writer.write(LOST);
        }
        await spool.remove();
    };
    /** What arrives while bytes are being put aside is put aside behind them. */
    const stored = async () => {
        await storing;
        if (storing !== undefined)
            await stored();
    };
    return {
        put: (bytes) => {
            if (bytes.length === 0)
                return undefined;
            if (place === 'live')
                return writer.write(bytes);
            return buffered(bytes) ? undefined : wait(bytes);
        },
        goLive: async () => {
            await stored();
            place = 'replaying';
            unbuffer();
            await replay();
            for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
                await writer.write(first.bytes);
                waiting.shift();
                first.settle();
            }
            place = 'live';
        },
    };
};

;// CONCATENATED MODULE: ./lib/hosts/log/stage-log.js
/** Lets everything pass. */
const PASSING = {
    push: (chunk) => chunk,
    flush: () => new Uint8Array(),
};
const stage_log_NEWLINE = 10;
/** Our own text as whole lines. */
const stage_log_wholeLines = (text) => Buffer.from(text === '' || text.endsWith('\n') ? text : `${text}\n`);
const createStageText = (filter) => {
    let atLineStart = true;
    const passed = (bytes) => {
        if (bytes.length > 0)
            atLineStart = bytes[bytes.length - 1] === stage_log_NEWLINE;
        return bytes;
    };
    return {
        output: (chunk) => passed(filter.push(chunk)),
        own: (lines) => {
            const rest = passed(filter.flush());
            const end = stage_log_wholeLines(atLineStart ? '' : '\n');
            atLineStart = true;
            return Buffer.concat([rest, end, stage_log_wholeLines(lines)]);
        },
    };
};

;// CONCATENATED MODULE: ./lib/hosts/log/grouped.js


/** A log in which each stage has one piece of its own, in the order in which they started: the oldest open one is live, the others wait. */
const groupedLog = (writer, options) => {
    const members = [];
    let printing;
    const print = async () => {
        for (let member = members[0]; member !== undefined; member = members[0]) {
            void writer.write(stage_log_wholeLines(options.header(member.stage)));
            await member.goLive();
            await member.closed;
            void writer.write(stage_log_wholeLines(options.footer(member.stage)));
            await writer.write(stage_log_wholeLines(member.finish()));
            members.shift();
        }
        printing = undefined;
    };
    return {
        open: (stage, filter) => {
            const member = createMember(stage, filter, writer, options.spool());
            members.push(member);
            printing ??= print();
            return member.channel;
        },
        end: async () => {
            await Promise.all(members.map((member) => member.channel.close()));
            await printing;
            await writer.drained();
        },
    };
};
const FULL = 'Too much output waits for its turn in the log: from here on, this stage waited for those before it.';
const createMember = (stage, filter, writer, spool) => {
    const text = createStageText(filter);
    const lane = createLane(writer, spool, () => note(FULL));
    const note = (lines) => void lane.put(text.own(lines));
    let trailer = '';
    let isFinished = false;
    let markClosed = () => { };
    const closed = new Promise((resolve) => (markClosed = resolve));
    let closing;
    const close = async () => {
        await lane.put(text.own(''));
        markClosed();
    };
    return {
        stage,
        closed,
        goLive: lane.goLive,
        finish: () => {
            isFinished = true;
            return trailer;
        },
        channel: {
            write: (_, chunk) => lane.put(text.output(chunk)),
            note,
            after: (lines) => {
                if (isFinished)
                    void writer.write(stage_log_wholeLines(lines));
                else
                    trailer += stage_log_wholeLines(lines).toString();
            },
            close: () => (closing ??= close()),
        },
    };
};

;// CONCATENATED MODULE: ./lib/hosts/log/floor.js
/** A floor before a writer; speakers who have to wait follow in the order in which they asked. */
const createFloor = (writer) => {
    let holder;
    const waiting = [];
    const speak = (speaker, bytes, isOver) => {
        holder = isOver ? undefined : speaker;
        return writer.write(bytes);
    };
    const next = () => {
        const index = waiting.findIndex(({ speaker }) => holder === undefined || holder === speaker);
        return index < 0 ? undefined : waiting.splice(index, 1)[0];
    };
    const passOn = () => {
        for (let turn = next(); turn !== undefined; turn = next()) {
            void Promise.resolve(speak(turn.speaker, turn.bytes, turn.isOver)).then(turn.settle);
        }
    };
    return {
        say: (speaker, bytes, isOver) => {
            if (holder !== undefined && holder !== speaker) {
                return new Promise((settle) => waiting.push({ speaker, bytes, isOver, settle }));
            }
            const written = speak(speaker, bytes, isOver);
            passOn();
            return written;
        },
    };
};

;// CONCATENATED MODULE: ./lib/hosts/log/partial-line.js
/** A partial line of at most `bound` bytes. */
const createPartialLine = (bound) => {
    let buffer = new Uint8Array();
    let length = 0;
    const grow = (size) => {
        const larger = new Uint8Array(Math.min(bound, Math.max(size, buffer.length * 2, 256)));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
    };
    return {
        add: (bytes) => {
            const size = length + bytes.length;
            if (size > bound)
                return false;
            if (size > buffer.length)
                grow(size);
            buffer.set(bytes, length);
            length = size;
            return true;
        },
        take: () => {
            const taken = buffer.subarray(0, length);
            buffer = new Uint8Array();
            length = 0;
            return taken;
        },
    };
};

;// CONCATENATED MODULE: ./lib/hosts/log/prefix.js
const prefix_NEWLINE = 10;
/** Puts a prefix before each line of `bytes`, which begin at a line's start, except before those that `isBare`. */
const prefixLines = (bytes, prefix, isBare) => {
    if (prefix.length === 0 || bytes.length === 0)
        return bytes;
    const result = Buffer.allocUnsafe(bytes.length + prefix.length * countLines(bytes));
    let length = 0;
    for (let start = 0, end = 0; start < bytes.length; start = end) {
        end = bytes.indexOf(prefix_NEWLINE, start) + 1 || bytes.length;
        const line = bytes.subarray(start, end);
        if (!isBare(line)) {
            result.set(prefix, length);
            length += prefix.length;
        }
        result.set(line, length);
        length += line.length;
    }
    return result.subarray(0, length);
};
const countLines = (bytes) => {
    let lines = 1;
    for (let index = bytes.indexOf(prefix_NEWLINE); index >= 0; index = bytes.indexOf(prefix_NEWLINE, index + 1))
        lines += 1;
    return lines;
};

;// CONCATENATED MODULE: ./lib/hosts/log/stream.js




/** A log of lines in the order in which they end, never mixed; a line longer than 64 KiB makes the other stages wait for its end. */
const streamLog = (writer, { prefix, isBare = () => false }) => {
    const open = new Set();
    const floor = createFloor(writer);
    return {
        open: (stage, filter) => {
            const start = Buffer.from(prefix?.(stage) ?? '');
            const lines = prefix === undefined
                ? createPlainText(filter)
                : createLines(filter, (bytes) => prefixLines(bytes, start, isBare));
            const channel = createChannel(lines, floor, () => open.delete(channel));
            open.add(channel);
            return channel;
        },
        end: async () => {
            await Promise.all([...open].map((channel) => channel.close()));
            await writer.drained();
        },
    };
};
const createChannel = (lines, floor, onClose) => {
    const speaker = {};
    let trailer = Buffer.alloc(0);
    let closing;
    const say = (bytes) => bytes.length === 0 ? undefined : floor.say(speaker, bytes, lines.isOver());
    const close = async () => {
        onClose();
        await say(Buffer.concat([lines.own(''), trailer]));
    };
    return {
        write: (stream, chunk) => say(lines.output(stream, chunk)),
        note: (text) => void say(lines.own(text)),
        after: (text) => {
            if (closing === undefined)
                trailer = Buffer.concat([trailer, stage_log_wholeLines(text)]);
            else
                void say(stage_log_wholeLines(text));
        },
        close: () => (closing ??= close()),
    };
};
const createPlainText = (filter) => {
    const text = createStageText(filter);
    return { output: (_, chunk) => text.output(chunk), own: text.own, isOver: () => true };
};
/** A longer line is passed on before its end is known. */
const LINE_BOUND = 64 * 1024;
const stream_NEWLINE = 10;
const stream_RETURN = 13;
const LINE_END = Uint8Array.of(stream_NEWLINE);
const createLines = (filter, prefixed) => {
    const partial = { stdout: createPartialLine(LINE_BOUND), stderr: createPartialLine(LINE_BOUND) };
    /** Whose long line is under way. */
    let long;
    const whole = (...parts) => prefixed(filter.push(joined(parts)));
    const endLong = () => {
        if (long === undefined)
            return joined([]);
        long = undefined;
        return joined([filter.flush(), LINE_END]);
    };
    const continued = (stream, chunk) => {
        const end = chunk.indexOf(stream_NEWLINE) + 1;
        if (end === 0)
            return [filter.push(chunk)];
        long = undefined;
        return [filter.push(chunk.subarray(0, end)), ...started(other(stream), joined([])), ...started(stream, chunk.subarray(end))];
    };
    const started = (stream, chunk) => {
        const rest = joined([partial[stream].take(), chunk]);
        const end = rest.lastIndexOf(stream_NEWLINE) + 1;
        const lines = end === 0 ? [] : [whole(rest.subarray(0, end))];
        const line = rest.subarray(end);
        return partial[stream].add(line) ? lines : [...lines, ...tooLong(stream, line)];
    };
    /** A progress bar is no long line: it may end where it returns to the start of its line. */
    const tooLong = (stream, line) => {
        const end = line.lastIndexOf(stream_RETURN) + 1;
        if (end > 0)
            return [whole(line.subarray(0, end), LINE_END), ...started(stream, line.subarray(end))];
        long = stream;
        return [prefixed(filter.push(line))];
    };
    const taken = (stream, chunk) => {
        if (long === stream)
            return continued(stream, chunk);
        if (long === undefined)
            return started(stream, chunk);
        return partial[stream].add(chunk) ? [] : [endLong(), ...started(stream, chunk)];
    };
    const rest = (stream) => {
        const line = partial[stream].take();
        return line.length === 0 ? line : whole(line, LINE_END);
    };
    return {
        output: (stream, chunk) => joined(taken(stream, chunk)),
        own: (lines) => joined([endLong(), rest('stdout'), rest('stderr'), prefixed(stage_log_wholeLines(lines))]),
        isOver: () => long === undefined,
    };
};
const other = (stream) => (stream === 'stdout' ? 'stderr' : 'stdout');
/** One piece is not copied. */
const joined = (parts) => {
    const [first = new Uint8Array(), ...more] = parts.filter(({ length }) => length > 0);
    return more.length === 0 ? first : Buffer.concat([first, ...more]);
};

;// CONCATENATED MODULE: ./lib/hosts/github/log.js




/** The log as GitHub's runner reads it: a group for each stage, or lines with the stage's name except where the runner must see the beginning. */
const githubLog = (writer, { order, titles, spool }) => order === 'grouped'
    ? groupedLog(writer, { header: (stage) => command('group', {}, titles.get(stage)), footer: () => command('endgroup'), spool })
    : streamLog(writer, titles.size === 1 ? {} : { prefix: (stage) => `${escapeLine(titles.get(stage) ?? stage)} | `, isBare });
/** A command is one only at the start of a line. */
const isBare = (line) => {
    const [, name] = /^\s*::([a-z-]+)[ :]/i.exec(Buffer.from(line.subarray(0, 64)).toString()) ?? [];
    return name !== undefined && ANNOTATIONS.has(name.toLowerCase());
};

;// CONCATENATED MODULE: ./lib/report/annotations.js







const MOST_OF_A_LEVEL = 10;
const LONGEST_MESSAGE = 4_096;
const LONGEST_TITLE = 200;
const EXCERPT_LINES = 12;
/** One error for each failed stage, a warning for each allowed failure and each retried attempt; the tenth of a level counts the rest. */
const annotations = (report, locating) => {
    const failed = report.stages.filter((stage) => stage.outcome === 'failure');
    const [errors, allowed] = [failed.filter(isError), failed.filter((stage) => !isError(stage))];
    const retries = report.stages.flatMap((stage) => retried(stage).map((attempt) => ({ stage, attempt })));
    return [
        ...annotations_bounded(errors.map((stage) => () => failureAnnotation(stage, locating))),
        ...annotations_bounded([
            ...allowed.map((stage) => () => failureAnnotation(stage, locating)),
            ...retries.map(({ stage, attempt }) => () => retryAnnotation(stage, toRetry(stage, attempt), attempt, locating)),
        ]),
    ];
};
/** What to say of a stage that failed: an error, or a warning if it was allowed to. */
const failureAnnotation = (stage, locating) => {
    const text = failingTail(stage)?.text ?? '';
    return {
        level: isError(stage) ? 'error' : 'warning',
        stage: stage.name,
        title: annotations_title(`${oneLine(stage.title)} failed`),
        message: message(failureWords(stage), text),
        ...locate(text, { ...locating, folder: stage.folder }),
    };
};
/** What to say of an attempt that failed and is followed by another. */
const retryAnnotation = (stage, retry, attempt, locating) => {
    const text = attempt.tail?.text ?? '';
    return {
        level: 'warning',
        stage: stage.name,
        title: annotations_title(`${oneLine(stage.title)} is tried again`),
        message: message(retrySentence(retry), text),
        ...locate(text, { ...locating, folder: stage.folder }),
    };
};
const isError = (stage) => stage.conclusion === 'failure';
const retried = (stage) => stage.attempts.slice(0, -1).filter((attempt) => attempt.outcome === 'failure');
const toRetry = (stage, attempt) => {
    const most = maxAttempts(stage);
    return {
        attempt: attempt.attempt,
        ...(most !== undefined && { maxAttempts: most }),
        ...(attempt.failure !== undefined && { failure: attempt.failure }),
    };
};
const failureWords = (stage) => {
    const why = stage.failure === undefined ? 'failed' : failureSentence(stage.failure);
    const clause = attemptClause(stage);
    const head = `${why}${clause === '' ? '' : ` ${clause}`}, after ${formatDuration(durationOf(stage))}`;
    return stage.notRetried === undefined ? head : `${head}\n${noRetrySentence(stage.notRetried)}`;
};
const annotations_title = (text) => plain_wholeStart(text, LONGEST_TITLE);
const message = (words, output) => plain_wholeStart([words, ...annotations_matters(output)].join('\n'), LONGEST_MESSAGE);
/** The first lines around an error, or the last lines of the output. */
const annotations_matters = (output) => {
    const { excerpts, last } = findings_findings(output, 3);
    const lines = excerpts.length === 0 ? last.slice(-EXCERPT_LINES) : excerpts.flatMap((excerpt) => excerpt.lines).slice(0, EXCERPT_LINES);
    return lines.length === 0 ? [] : ['', ...lines.map((line) => shortened(line, 300))];
};
const annotations_bounded = (makers) => {
    if (makers.length <= MOST_OF_A_LEVEL)
        return makers.map((make) => make());
    const shown = makers.slice(0, MOST_OF_A_LEVEL).map((make) => make());
    const more = makers.length - MOST_OF_A_LEVEL;
    return shown.map((annotation, index) => (index < MOST_OF_A_LEVEL - 1 ? annotation : counting(annotation, more)));
};
const counting = (annotation, more) => ({
    ...annotation,
    message: wholeStart(`(${more} more ${annotation.level}s like this are in the report)\n${annotation.message}`, LONGEST_MESSAGE),
});

;// CONCATENATED MODULE: ./lib/hosts/github/voice.js



/** GitHub shows no more of a level for a step. */
const MOST_ANNOTATIONS = 10;
/** Tells a run in the log of GitHub's runner: commands of stages are filtered, failures become annotations. */
const githubVoice = (locating, commandsOf) => {
    const left = { error: MOST_ANNOTATIONS, warning: MOST_ANNOTATIONS };
    const annotate = (told) => {
        left[told.level] -= 1;
        return left[told.level] < 0 ? [] : [annotation(told)];
    };
    return {
        filter: (stage) => filterFor(commandsOf(stage)),
        line: (sentence) => `stagewright: ${escapeLine(sentence)}`,
        afterFailure: (stage) => annotate(failureAnnotation(stage, locating)),
        afterRetry: (stage) => annotate(voice_retry(stage, locating)),
    };
};
const voice_retry = (stage, locating) => {
    const { attempt = 1, failure, tail } = stage.attempts.at(-1) ?? {};
    const told = { attempt, ...(stage.maxAttempts !== undefined && { maxAttempts: stage.maxAttempts }), ...(failure && { failure }) };
    return retryAnnotation(stage, told, tail === undefined ? {} : { tail }, locating);
};
const filterFor = (mode) => {
    const filter = neutralise(mode);
    return { ...filter, told: () => heldBack(filter.counts) };
};
const heldBack = (counts) => {
    if (counts.size === 0)
        return undefined;
    const names = [...counts].map(([name, count]) => (count === 1 ? name : `${name} (${count})`));
    return `kept from the runner: the workflow commands ${names.join(', ')}; \`workflow-commands: all\` would let them pass`;
};

;// CONCATENATED MODULE: ./lib/hosts/narrator.js



/** Tells each stage's story in its place in the log, between the lines of its output. */
const narrator = (log, fold, voice) => {
    const places = new Map();
    const open = (stage) => {
        const filter = voice.filter(stage);
        places.set(stage, { filter, channel: log.open(stage, filter) });
    };
    const say = (stage, sentences) => {
        for (const sentence of sentences)
            places.get(stage)?.channel.note(voice.line(sentence));
    };
    const close = (stage) => {
        const place = places.get(stage.name);
        if (place === undefined)
            return;
        say(stage.name, [place.filter.told(), ending(stage)].filter((sentence) => sentence !== undefined));
        for (const line of stage.outcome === 'failure' ? voice.afterFailure(stage) : [])
            place.channel.after(line);
        void place.channel.close();
        places.delete(stage.name);
    };
    return {
        output: (stage) => places.get(stage)?.channel ?? NOWHERE,
        listener: (event) => {
            if (!('stage' in event))
                return;
            if (event.type === 'stage-started')
                open(event.stage);
            const report = fold.stage(event.stage);
            if (report === undefined)
                return;
            say(event.stage, sentences(event, report));
            if (event.type === 'wait-started')
                for (const line of voice.afterRetry(report))
                    places.get(event.stage)?.channel.after(line);
            if (event.type === 'stage-ended')
                close(report);
        },
    };
};
/** For what is written where no stage is open: there is nobody to read it. */
const NOWHERE = { write: () => undefined };
const sentences = (event, stage) => {
    switch (event.type) {
        case 'attempt-started':
            return event.attempt === 1 ? [] : [`attempt ${event.attempt} begins`];
        case 'wait-started':
            return [retrySentence({ attempt: event.attempt, maxAttempts: event.maxAttempts, delayMs: event.delayMs, ...lastFailure(stage) })];
        case 'not-retried':
            return [noRetrySentence(event.why)];
        case 'hook-started':
            return [event.hook === 'before-retry' ? '`before-retry` begins' : `the ${event.hook} hook begins`];
        case 'hook-ended':
            return event.outcome.status === 'failure' ? [`the ${event.hook} hook failed: ${failureSentence(event.outcome.failure)}`] : [];
        case 'hooks-deferred':
            return [`the ${event.hooks.join(', ')} hook is left to the post step`];
        case 'strays':
            return event.strays.map(straySentence);
        case 'notice':
            return [event.text];
        default:
            return [];
    }
};
const lastFailure = (stage) => {
    const failure = stage.attempts.at(-1)?.failure;
    return failure === undefined ? {} : { failure };
};
const ending = (stage) => {
    if (stage.outcome === 'failure' || stage.outcome === 'cancelled')
        return stageVerdict(stage);
    const clause = attemptClause(stage);
    return `${stage.title} succeeded${clause === '' ? '' : ` ${clause}`} in ${formatDuration(durationOf(stage))}`;
};

;// CONCATENATED MODULE: ./lib/hosts/terminal/log.js




/** The log as people read it in a terminal. */
const terminalLog = (writer, { order, titles, color, spool }) => {
    const paint = log_painter(titles, color);
    if (order === 'grouped')
        return groupedLog(writer, { header: (stage) => paint(stage, `\u2500\u2500 ${titles.get(stage)}`), footer: () => '', spool });
    if (titles.size === 1)
        return streamLog(writer, {});
    const width = Math.min(24, Math.max(...[...titles.values()].map((title) => title.length)));
    return streamLog(writer, { prefix: (stage) => `${paint(stage, (titles.get(stage) ?? stage).slice(0, width).padEnd(width))} \u2502 ` });
};
/** How a terminal tells a run: our own lines are dim. */
const terminalVoice = (color) => ({
    filter: () => ({ ...PASSING, told: () => undefined }),
    line: (sentence) => (color ? `\u001b[2m${plainText(sentence)}\u001b[0m` : `\u00bb ${plainText(sentence)}`),
    afterFailure: () => [],
    afterRetry: () => [],
});
/** Cyan, yellow, magenta, blue, green: red is for what failed. */
const log_COLORS = [36, 33, 35, 34, 32];
const log_painter = (titles, color) => {
    const order = [...titles.keys()];
    return (stage, text) => color ? `\u001b[${log_COLORS[order.indexOf(stage) % log_COLORS.length]}m${text}\u001b[0m` : text;
};

;// CONCATENATED MODULE: ./lib/entries/locating.js


/** Finds the places that an output names in the files that the workspace really has. */
const locatingIn = (workspace) => ({ workspace, exists: (file) => isFile((0,external_node_path_namespaceObject.join)(workspace, file)) });

;// CONCATENATED MODULE: ./lib/entries/audience.js






/** A run told to GitHub's runner. */
const toldToRunner = (writer, pipeline, fold, { world, temp }) => {
    const modes = new Map(pipeline.stages.map(({ key, settings }) => [key, settings['workflow-commands']]));
    const log = githubLog(writer, { order: pipeline['log-order'] ?? 'grouped', titles: titlesOf(pipeline), spool: () => createSpool(temp) });
    const voice = githubVoice(locatingIn(world.workspace), (stage) => modes.get(stage) ?? 'annotations');
    return { log, audience: narrator(log, fold, voice) };
};
/** A run told to people. */
const toldToPeople = (writer, pipeline, fold, { temp }, color) => {
    const order = pipeline['log-order'] ?? 'stream';
    const log = terminalLog(writer, { order, titles: titlesOf(pipeline), color, spool: () => createSpool(temp) });
    return { log, audience: narrator(log, fold, terminalVoice(color)) };
};
const titlesOf = ({ stages }) => new Map(stages.map(({ key, settings }) => [key, settings.name ?? key]));

;// CONCATENATED MODULE: ./lib/adapters/clock.js
/** A longer timer would fire at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Milliseconds; `performance.now()` would load a module that a short run has no other use for. */
const now = () => Number(process.hrtime.bigint()) / 1e6;
/** The machine's time; a timer of any length fires when it is due. */
const clock = {
    now,
    wall: () => Date.now(),
    after: (ms, callback) => {
        const due = now() + ms;
        // Node counts from when it last looked at its clock, and may be early.
        const look = () => {
            const left = due - now();
            if (left <= 0)
                callback();
            else
                timer = setTimeout(look, Math.min(left, LONGEST_TIMER_MS));
        };
        let timer = setTimeout(look, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
        return () => clearTimeout(timer);
    },
};
/** The machine's chance. */
const random = Math.random;

;// CONCATENATED MODULE: ./lib/core/env-file.js
/**
 * Reads the text of a `GITHUB_OUTPUT` or `GITHUB_ENV` file as the runner does: a later entry of a
 * name wins, empty lines are skipped, reading stops at the first mistake. `\r\n` ends a line on
 * every system; inside a value of several lines it stays.
 */
const parseEnvFile = (text) => {
    const values = new Map();
    let position = 0;
    while (position < text.length) {
        const line = lineAt(text, position);
        const entry = line.text === '' ? undefined : entryAt(text, line);
        if (typeof entry === 'string')
            return { values: Object.fromEntries(values), problem: entry };
        if (entry !== undefined)
            values.set(entry.name, entry.value);
        position = entry?.next ?? line.next;
    }
    return { values: Object.fromEntries(values) };
};
/** The lines of a `GITHUB_PATH` file, without empty ones. */
const parsePathFile = (text) => text.split(/\r\n|\n|\r/).filter((line) => line !== '');
const lineAt = (text, start) => {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    const end = newline < 0 ? text.length : newline;
    const stop = newline > start && text[newline - 1] === '\r' ? end - 1 : end;
    return { text: text.slice(start, stop), end: stop, next };
};
const entryAt = (text, line) => {
    const equals = line.text.indexOf('=');
    const heredoc = line.text.indexOf('<<');
    if (heredoc >= 0 && (equals < 0 || heredoc < equals))
        return heredocAt(text, line, heredoc);
    if (equals < 0)
        return `${env_file_shown(line.text)} is neither NAME=value nor NAME<<DELIMITER`;
    if (equals === 0)
        return `${env_file_shown(line.text)} has no name before its =`;
    return { name: line.text.slice(0, equals), value: line.text.slice(equals + 1), next: line.next };
};
const heredocAt = (text, head, at) => {
    const name = head.text.slice(0, at);
    const delimiter = head.text.slice(at + 2);
    if (name === '' || delimiter === '')
        return `${env_file_shown(head.text)} lacks ${name === '' ? 'a name before' : 'a delimiter after'} its <<`;
    let end = head.next;
    for (let position = head.next; position < text.length;) {
        const line = lineAt(text, position);
        if (line.text === delimiter)
            return { name, value: text.slice(head.next, end), next: line.next };
        end = line.end;
        position = line.next;
    }
    return `the value of ${env_file_shown(name)} is not ended by a line ${env_file_shown(delimiter)}`;
};
const MOST_SHOWN = 60;
const env_file_shown = (text) => JSON.stringify(text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}\u2026` : text);

;// CONCATENATED MODULE: ./lib/adapters/command-files.js




/**
 * Folders for commands, private (mode 0700) and inside `temp`. A folder that a command has left as
 * it was serves the next one: to make and remove seven files costs more than to start a shell.
 */
const commandFolders = (temp) => {
    const spare = new Map();
    return (text, extension) => {
        const folder = spare.get(extension)?.pop() ?? createFolder(temp, extension);
        overwrite(folder.script, text);
        return {
            script: folder.script,
            env: folder.env,
            read: () => (isUntouched(folder) ? NOTHING_WRITTEN : readWritten(folder)),
            release: ({ mayReuse }) => {
                if (mayReuse && isUntouched(folder))
                    spare.set(extension, [...(spare.get(extension) ?? []), folder]);
                else
                    removeFolder(folder);
            },
        };
    };
};
/** In place: to empty a file first takes ext4 longer than everything else here. */
const overwrite = (path, text) => {
    const bytes = Buffer.from(text);
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'r+');
    try {
        for (let written = 0; written < bytes.length;)
            written += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, written);
        (0,external_node_fs_namespaceObject.ftruncateSync)(file, bytes.length);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
};
const createFolder = (temp, extension) => {
    const path = (0,external_node_path_namespaceObject.join)(temp, `command-${uniqueWord()}`);
    (0,external_node_fs_namespaceObject.mkdirSync)(path, { mode: 0o700 });
    const script = (0,external_node_path_namespaceObject.join)(path, `script${extension === '' || extension.startsWith('.') ? '' : '.'}${extension}`);
    const env = Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [variable, (0,external_node_path_namespaceObject.join)(path, name)]));
    // Tools look whether these files exist before they write to them.
    for (const file of [script, ...Object.values(env)])
        (0,external_node_fs_namespaceObject.closeSync)((0,external_node_fs_namespaceObject.openSync)(file, 'wx', file === script ? 0o700 : 0o600));
    return { path, script, env };
};
const isUntouched = ({ path, script, env }) => {
    try {
        const ours = [script, ...Object.values(env)];
        return (0,external_node_fs_namespaceObject.readdirSync)(path).length === ours.length && ours.every((file) => isPlain((0,external_node_fs_namespaceObject.lstatSync)(file), file === script));
    }
    catch {
        return false;
    }
};
const isPlain = (file, isScript) => file.isFile() && file.nlink === 1 && (isScript || file.size === 0);
const NOTHING_WRITTEN = { outputs: {}, env: {}, paths: [], summary: '', problems: [] };
const VARIABLES = {
    output: 'GITHUB_OUTPUT',
    env: 'GITHUB_ENV',
    path: 'GITHUB_PATH',
    state: 'GITHUB_STATE',
    summary: 'GITHUB_STEP_SUMMARY',
};
/** More than this is not read from any of a command's files. */
const READ_BOUND = 1024 ** 2;
const readWritten = ({ path }) => {
    const problems = [];
    const read = (name, tooLong) => {
        const { text, problem } = readPrivate((0,external_node_path_namespaceObject.join)(path, name), tooLong);
        if (problem !== undefined)
            problems.push(`${VARIABLES[name]} ${problem}`);
        return text;
    };
    const values = (name) => {
        const { values: found, problem } = parseEnvFile(read(name, 'refuse'));
        if (problem !== undefined)
            problems.push(`${VARIABLES[name]} was read only in part: ${problem}`);
        return found;
    };
    return {
        outputs: values('output'),
        env: values('env'),
        paths: parsePathFile(read('path', 'refuse')),
        summary: read('summary', 'cut'),
        problems,
    };
};
/** Follows no link and waits for no pipe that the command may have put in the file's place. */
const readPrivate = (path, tooLong) => {
    let file;
    try {
        file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0) | (external_node_fs_namespaceObject.constants.O_NONBLOCK ?? 0));
        const status = (0,external_node_fs_namespaceObject.fstatSync)(file);
        if (!status.isFile())
            return { text: '', problem: 'was ignored: it is no regular file any more' };
        if (status.size === 0)
            return { text: '' };
        if (status.size <= READ_BOUND)
            return { text: command_files_decode(readStart(file, status.size)) };
        if (tooLong === 'refuse')
            return { text: '', problem: `was ignored: it has ${status.size} bytes, more than ${READ_BOUND}` };
        return { text: command_files_wholeLines(command_files_decode(readStart(file, READ_BOUND))), problem: `was cut: it has ${status.size} bytes, more than ${READ_BOUND}` };
    }
    catch (error) {
        return { text: '', problem: `was ignored: ${error instanceof Error ? error.message : String(error)}` };
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(file);
    }
};
const readStart = (file, size) => {
    const bytes = Buffer.alloc(size);
    let length = 0;
    for (let read = -1; length < size && read !== 0; length += read)
        read = (0,external_node_fs_namespaceObject.readSync)(file, bytes, length, size - length, length);
    return bytes.subarray(0, length);
};
/** PowerShell writes UTF-16 where it is not told otherwise; both have a mark at the beginning. */
const command_files_decode = (bytes) => bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : new TextDecoder().decode(bytes);
const command_files_wholeLines = (text) => text.slice(0, text.lastIndexOf('\n') + 1) || text;
/** What a command left behind may belong to another user; the runner removes its own folder for temporary files in the end. */
const removeFolder = ({ path, script, env }) => {
    try {
        for (const file of [script, ...Object.values(env)])
            (0,external_node_fs_namespaceObject.unlinkSync)(file);
        (0,external_node_fs_namespaceObject.rmdirSync)(path);
    }
    catch {
        removeAll(path);
    }
};
/** For when the command put something of its own there, or removed something of ours; it costs more. */
const removeAll = (folder) => {
    try {
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
    }
    catch { }
};

;// CONCATENATED MODULE: ./lib/adapters/files.js



/** Files on the disk; commands get theirs inside `temp`. */
const files = (temp) => ({ commandFiles: commandFolders(temp), isFolder, which: remembered(which) });
/** Every stage asks for the same few programs. What was not there may be installed by the next stage. */
const remembered = (find) => {
    const found = new Map();
    return (program, path) => {
        const key = `${program}\0${path}`;
        const known = found.get(key) ?? find(program, path);
        if (known !== undefined)
            found.set(key, known);
        return known;
    };
};
const isFolder = (path) => {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(path).isDirectory();
    }
    catch {
        return false;
    }
};
const which = (program, path) => files_candidates(program, path).find(isExecutable);
const files_candidates = (program, path) => {
    const places = /[\\/]/.test(program) ? [program] : path.split(external_node_path_namespaceObject.delimiter).filter(Boolean).map((folder) => (0,external_node_path_namespaceObject.join)(folder, program));
    return process.platform === 'win32' ? places.flatMap((place) => [place, ...WINDOWS_ENDINGS.map((ending) => place + ending)]) : places;
};
const WINDOWS_ENDINGS = ['.exe', '.cmd', '.bat', '.com'];
const isExecutable = (path) => {
    try {
        (0,external_node_fs_namespaceObject.accessSync)(path, external_node_fs_namespaceObject.constants.X_OK);
        return (0,external_node_fs_namespaceObject.statSync)(path).isFile();
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/history.js


/** The last results in a JSON file; one that is missing, unreadable or can't be written counts as empty, for history never fails a run. */
const fileHistory = (path) => {
    const results = read(path);
    return {
        last: (stage) => results[stage],
        record: (news) => {
            const isNew = Object.entries(news).some(([stage, { outcome }]) => results[stage]?.outcome !== outcome);
            if (isNew)
                write(path, { ...results, ...news });
        },
    };
};
const OUTCOMES = ['success', 'failure', 'cancelled'];
const read = (path) => {
    try {
        const stored = Object.entries(JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8')));
        return Object.fromEntries(stored.filter((entry) => OUTCOMES.includes(entry[1]?.outcome)));
    }
    catch {
        return {};
    }
};
/** Written beside and renamed, so that a reader never sees half of it. */
const write = (path, results) => {
    const beside = `${path}.${process.pid}`;
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
        (0,external_node_fs_namespaceObject.writeFileSync)(beside, JSON.stringify(results));
        (0,external_node_fs_namespaceObject.renameSync)(beside, path);
    }
    catch {
        // A read-only home is no reason to fail.
    }
};

;// CONCATENATED MODULE: ./lib/adapters/processes/platform.js
/** `kill(2)`. */
const sendSignal = (target, pid, signal) => {
    try {
        process.kill(target === 'group' ? -pid : pid, signal);
        return 'sent';
    }
    catch (error) {
        return error.code === 'EPERM' ? 'denied' : 'gone';
    }
};

;// CONCATENATED MODULE: ./lib/adapters/processes/tree.js
/** The variable by which descendants that left the group and lost their parent are recognised. */
const MARKER = 'STAGEWRIGHT_TREE';
/** The members of a tree in a process table: by group and session, by parentage, and by what `betrays` knows. */
const membersIn = (table, tree, betrays) => {
    const sound = groupIsOurs(table, tree);
    const found = new Map();
    for (const entry of table) {
        const isOurs = isKnown(entry, tree) || (sound && isInGroup(entry, tree)) || (isYoung(entry, tree) && betrays(entry));
        if (isOurs)
            found.set(entry.pid, entry);
    }
    adopt(table, found);
    for (const entry of found.values())
        tree.known.set(entry.pid, entry);
    return [...found.values()];
};
/** A leader's pid that went to another process took the numbers of group and session with it. */
const groupIsOurs = (table, { leader }) => table.every((entry) => entry.pid !== leader.pid || entry.start === leader.start);
const isKnown = (entry, tree) => isSame(entry, tree.leader) || isSame(entry, tree.known.get(entry.pid));
const isSame = (a, b) => a.pid === b?.pid && a.start === b.start;
const isInGroup = ({ group, session }, { leader }) => group === leader.pid || session === leader.pid;
/** Whoever was there before the leader can only have been handed one of our pipes. */
const isYoung = (entry, { leader }) => entry.start >= leader.start;
/** Children of members are members. */
const adopt = (table, found) => {
    let before;
    do {
        before = found.size;
        for (const entry of table)
            if (found.has(entry.parent))
                found.set(entry.pid, entry);
    } while (found.size > before);
};

;// CONCATENATED MODULE: ./lib/adapters/processes/linux.js



/** Linux, by what `/proc` tells (see proc(5)); `start` is in clock ticks since the machine started. */
const linux = {
    startOf: (pid) => entryOf(pid)?.start ?? 0,
    isAlive: ({ pid, start }) => entryOf(pid)?.start === start,
    members: (tree, look) => {
        const above = look === 'newer' ? newerThan(tree) : 0;
        if (above === undefined)
            return [];
        const pipes = tree.pipes();
        return membersIn(linux_table(above), tree, ({ pid }) => isMarked(pid, tree.marker) || holds(pid, pipes));
    },
    commandOf: (pid) => memoryOf(pid, 'cmdline').replaceAll('\0', ' ').trim() || linux_read(`/proc/${pid}/comm`).trim(),
    send: sendSignal,
};
/** The pid above which to look, or nothing if no pid was given away since the leader's and its group is empty. */
const newerThan = ({ leader }) => {
    const last = lastPid();
    if (last === leader.pid && sendSignal('group', leader.pid, 0) === 'gone')
        return undefined;
    return last < leader.pid ? 0 : leader.pid;
};
/** The last field of `/proc/loadavg`; smaller than an earlier pid when the numbers began anew. */
const lastPid = () => Number(linux_read('/proc/loadavg').trimEnd().split(' ').at(-1));
const linux_table = (above) => (0,external_node_fs_namespaceObject.readdirSync)('/proc').flatMap((name) => {
    const pid = Number(name);
    return pid > above && pid !== process.pid ? (entryOf(pid) ?? []) : [];
});
const entryOf = (pid) => {
    const fields = fieldsOf(pid);
    if (fields === undefined || isGone(fields))
        return undefined;
    return { pid, parent: field(fields, 4), group: field(fields, 5), session: field(fields, 6), start: field(fields, 22) };
};
const fieldsOf = (pid) => {
    const stat = linux_read(`/proc/${pid}/stat`);
    // A process may have any name, `) Z (` as well.
    return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
};
/** The number of a field as proc(5) counts them, of which the first two are cut off. */
const field = (fields, number) => Number(fields[number - 3]);
/** `PF_EXITING` of the kernel's include/linux/sched.h. */
const EXITING = 4;
/** A main thread may end before the others do; then the process is still there. */
const isGone = (fields) => {
    const ending = fields[0] === 'Z' || fields[0] === 'X' || (field(fields, 9) & EXITING) !== 0;
    return ending && field(fields, 20) <= 1;
};
const isMarked = (pid, marker) => memoryOf(pid, 'environ').includes(marker);
/** In the middle of execve(2) a process has neither; a moment later it has its own again. */
const memoryOf = (pid, what) => {
    for (let look = 0; look < MOST_LOOKS; look += 1) {
        const text = attempt(() => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/${what}`, 'utf8'));
        if (text !== '')
            return text ?? '';
        if (!isStarting(pid))
            return linux_read(`/proc/${pid}/${what}`);
        pause(1);
    }
    return '';
};
const MOST_LOOKS = 20;
/** `PF_KTHREAD` of the kernel's include/linux/sched.h. */
const KERNEL_THREAD = 0x200000;
/** Whether it has not got the place of its environment yet; a thread of the kernel never gets one. */
const isStarting = (pid) => {
    const fields = fieldsOf(pid);
    return fields !== undefined && field(fields, 51) === 0 && (field(fields, 9) & KERNEL_THREAD) === 0;
};
/** Without giving way to anything else: what was found must not have changed when it is used. */
const pause = (ms) => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
};
const holds = (pid, pipes) => pipes.length > 0 && descriptors(pid).some((path) => pipes.includes(pipeAt(path)));
const descriptors = (pid) => {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(`/proc/${pid}/fd`).map((fd) => `/proc/${pid}/fd/${fd}`);
    }
    catch {
        return [];
    }
};
const pipeAt = (path) => {
    try {
        const { dev, ino } = (0,external_node_fs_namespaceObject.statSync)(path);
        return `${dev}:${ino}`;
    }
    catch {
        return '';
    }
};
/** What cannot be read belongs to another user or is gone: it tells nothing. */
const linux_read = (path) => attempt(() => (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8')) ?? '';
const attempt = (look) => {
    try {
        return look();
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./lib/adapters/processes/macos.js



/** macOS, by what `ps` tells; `start` is in milliseconds since 1970. Untested: no Mac has run it yet. */
const macos = {
    startOf: (pid) => macos_entries(['-p', String(pid)])[0]?.start ?? 0,
    isAlive: ({ pid, start }) => macos_entries(['-p', String(pid)])[0]?.start === start,
    members: (tree) => {
        const marked = pidsWith(tree.marker);
        const others = macos_entries(['-ax']).filter(({ pid }) => pid !== process.pid);
        return membersIn(others, tree, ({ pid }) => marked.has(pid));
    },
    commandOf: (pid) => ps(['-p', String(pid), '-o', 'command=']).join(' ').trim(),
    send: sendSignal,
};
const macos_entries = (which) => ps([...which, '-o', 'pid=,ppid=,pgid=,stat=,lstart=']).flatMap(macos_entry);
const macos_entry = (line) => {
    const [pid, parent, group, state, ...start] = line.trim().split(/\s+/);
    if (pid === undefined || state === undefined || state.startsWith('Z'))
        return [];
    const numbers = { pid: Number(pid), parent: Number(parent), group: Number(group), session: 0 };
    return { ...numbers, start: Date.parse(start.join(' ')) };
};
/** `-E` shows environments behind the commands; it is asked for apart so that no secret gets into a report. */
const pidsWith = (marker) => new Set(ps(['-axEww', '-o', 'pid=,command='])
    .filter((line) => line.includes(marker))
    .map((line) => Number.parseInt(line, 10)));
const ps = (args) => {
    const env = { ...process.env, LC_ALL: 'C' };
    const { stdout } = (0,external_node_child_process_namespaceObject.spawnSync)('ps', args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 });
    return (stdout ?? '').split('\n').filter(Boolean);
};

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./lib/adapters/processes/pipes.js





/** Linux gives a pipe this much, so that a read into it empties the pipe. */
const PIPE_SIZE = 65_536;
/**
 * A source of pipes. Node's own are sockets, which cannot be opened by name, so that
 * `echo x > /dev/stdout` fails in a command; named pipes can. Where there is no `mkfifo`, Node's own it is.
 */
const pipes = (platform) => {
    const stock = { fifos: [], buffers: [] };
    let count = platform === 'linux' ? FIRST_BATCH : 0;
    return () => {
        if (stock.fifos.length === 0 && count > 0)
            count = replenish(stock, count) ? BATCH : 0;
        const fifo = stock.fifos.pop();
        return (fifo && openFifo(fifo, stock)) ?? nodePipe;
    };
};
/** What costs is the `mkfifo` process; a run of one stage needs but two pipes. */
const FIRST_BATCH = 2;
const BATCH = 8;
/** Whether any could be made. They lose their names at once, so that nothing stays behind however we end. */
const replenish = ({ fifos }, count) => {
    let folder;
    try {
        folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.tmpdir)(), 'stagewright-pipes-'));
        for (const path of pipes_named(folder, count))
            fifos.push(keep(path));
    }
    catch {
        // Out of descriptors or of room: those that could be made will do.
    }
    finally {
        if (folder !== undefined)
            (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
    }
    return fifos.length > 0;
};
const pipes_named = (folder, count) => {
    const paths = Array.from({ length: count }, (_, index) => (0,external_node_path_namespaceObject.join)(folder, String(index)));
    const { status } = (0,external_node_child_process_namespaceObject.spawnSync)('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' });
    return status === 0 ? paths : [];
};
/** Without O_NONBLOCK a read end waits for a writer. */
const READ = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK;
const keep = (path) => {
    const keeper = (0,external_node_fs_namespaceObject.openSync)(path, READ);
    const { dev, ino } = (0,external_node_fs_namespaceObject.fstatSync)(keeper);
    return { keeper, id: `${dev}:${ino}` };
};
const openFifo = (fifo, { fifos, buffers }) => {
    const ends = openEnds(fifo);
    if (ends === undefined)
        return undefined;
    const reuse = () => fifos.push(fifo);
    const close = () => (0,external_node_fs_namespaceObject.closeSync)(fifo.keeper);
    return {
        stdio: ends.write,
        id: fifo.id,
        closeWriteEnd: () => (0,external_node_fs_namespaceObject.closeSync)(ends.write),
        closeReadEnd: () => {
            (0,external_node_fs_namespaceObject.closeSync)(ends.read);
            reuse();
        },
        read: (_end, take) => {
            const buffer = buffers.pop() ?? Buffer.allocUnsafeSlow(PIPE_SIZE);
            const callback = (length) => {
                take(buffer.subarray(0, length));
                return true;
            };
            const socket = new external_node_net_namespaceObject.Socket({ fd: ends.read, readable: true, writable: false, onread: { buffer, callback } });
            // Its end means that nobody has it open for writing any more: it is as good as new.
            const closed = () => (socket.readableEnded ? reuse() : close());
            return socket.once('close', closed).once('close', () => giveBack(buffers, buffer));
        },
    };
};
const openEnds = ({ keeper }) => {
    const path = `/proc/self/fd/${keeper}`;
    let read;
    try {
        read = (0,external_node_fs_namespaceObject.openSync)(path, READ);
        return { read, write: (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_WRONLY) };
    }
    catch {
        for (const end of [read, keeper])
            if (end !== undefined)
                (0,external_node_fs_namespaceObject.closeSync)(end);
        return undefined;
    }
};
const SPARE_BUFFERS = 16;
const giveBack = (buffers, buffer) => {
    if (buffers.length < SPARE_BUFFERS)
        buffers.push(buffer);
};
const nodePipe = {
    stdio: 'pipe',
    id: undefined,
    closeWriteEnd: () => undefined,
    closeReadEnd: () => undefined,
    read: (end, take) => (end ?? new external_node_net_namespaceObject.Socket()).on('data', take),
};

;// CONCATENATED MODULE: ./lib/adapters/processes/drain.js

/** What a process may enlarge its pipe to (`/proc/sys/fs/pipe-max-size`): there was never more in it than this. */
const LARGEST_PIPE = 1_048_576;
/** How finely `settled` looks; several looks, for a busy event loop may come to its timers before its pipes. */
const LOOK_MS = 25;
const drain = (sources, output, clock) => {
    const streams = new Set();
    let write = (stream, chunk) => output.write(stream, chunk);
    let pending;
    const isWaiting = () => pending !== undefined;
    /** What Node's own pipes had already read when they were told to wait. */
    const late = [];
    let finish = () => undefined;
    const finished = new Promise((resolve) => {
        finish = resolve;
    });
    const discard = () => {
        write = () => undefined;
        for (const { socket } of streams)
            socket.resume().unref();
    };
    const ready = () => {
        pending = undefined;
        for (let chunk = late.shift(); chunk !== undefined; chunk = isWaiting() ? undefined : late.shift())
            deliver(...chunk);
        if (isWaiting())
            return;
        for (const { socket } of streams)
            socket.resume();
        if (streams.size === 0)
            finish();
    };
    /** An output that throws gets nothing more; the command must not suffer for it. */
    const broken = () => {
        write = () => undefined;
        ready();
    };
    const wait = (promise) => {
        for (const { socket } of streams)
            socket.pause();
        pending = promise.then(ready, broken);
    };
    const deliver = (name, chunk) => {
        if (isWaiting()) {
            late.push([name, Uint8Array.from(chunk)]);
            return;
        }
        try {
            const promise = write(name, chunk);
            if (promise !== undefined)
                wait(promise);
        }
        catch {
            broken();
        }
    };
    const read = (name, pipe, end) => {
        const socket = pipe.read(end, (chunk) => {
            stream.isBusy = true;
            stream.bytes += chunk.length;
            stream.isEmptied ||= chunk.length < PIPE_SIZE || stream.bytes >= LARGEST_PIPE;
            deliver(name, chunk);
        });
        const stream = { pipe, socket, bytes: 0, isEmptied: false, isBusy: false };
        streams.add(stream);
        socket.on('error', () => undefined).once('close', () => {
            streams.delete(stream);
            if (streams.size === 0 && pending === undefined)
                finish();
        });
    };
    for (const source of sources)
        read(...source);
    const isReady = async () => {
        await pending;
        if (pending !== undefined)
            await isReady();
    };
    /** What has been silent for a whole look is empty. */
    const look = async () => {
        for (const stream of streams)
            stream.isBusy = false;
        await sooner(finished, clock, LOOK_MS);
        for (const stream of streams)
            stream.isEmptied ||= !stream.isBusy && pending === undefined;
        return [...streams].some(({ isBusy }) => isBusy);
    };
    const settled = async (silenceMs, mostMs) => {
        for (const stream of streams)
            Object.assign(stream, { bytes: 0, isEmptied: false });
        let silence = 0;
        let time = 0;
        while (true) {
            await isReady();
            if (streams.size === 0)
                return;
            silence = (await look()) ? 0 : silence + LOOK_MS;
            time += LOOK_MS;
            if (silence >= silenceMs || (time >= mostMs && [...streams].every(({ isEmptied }) => isEmptied)))
                return;
        }
    };
    return { open: () => [...streams].flatMap(({ pipe }) => pipe.id ?? []), settled, discard };
};
const sooner = (promise, clock, ms) => new Promise((resolve) => {
    const cancel = clock.after(ms, resolve);
    void promise.then(() => {
        cancel();
        resolve();
    });
});

;// CONCATENATED MODULE: ./lib/adapters/processes/spawn.js




/** Starts a command in a session of its own, its input at its end; or tells in words why it could not be started. */
const spawn = async (command, stdout, stderr) => {
    const marker = uniqueWord();
    try {
        const child = begin(command, marker, stdout, stderr);
        const exited = new Promise((resolve) => {
            child.once('exit', (code, signal) => resolve(endingOf(code, signal)));
        });
        // Also without a pid: an `error` nobody listens to is thrown.
        const failed = new Promise((resolve) => child.on('error', resolve));
        if (child.pid === undefined)
            return { kind: 'spawn', message: explain(await failed, command) };
        const ends = { stdout: child.stdout, stderr: child.stderr };
        return { kind: 'spawned', pid: child.pid, marker, exited, ...ends, letGo: () => child.unref() };
    }
    catch (error) {
        return { kind: 'spawn', message: explain(error, command) };
    }
};
const begin = ({ file, args, cwd, env }, marker, stdout, stderr) => {
    try {
        const options = { cwd, env: spawn_marked(env, marker), detached: true, windowsHide: true };
        return (0,external_node_child_process_namespaceObject.spawn)(file, args, { ...options, stdio: ['ignore', stdout.stdio, stderr.stdio] });
    }
    finally {
        stdout.closeWriteEnd();
        stderr.closeWriteEnd();
    }
};
/** A tree within a tree carries the markers of both. */
const spawn_marked = (env, marker) => {
    const outer = env[MARKER];
    return { ...env, [MARKER]: outer === undefined ? marker : `${outer} ${marker}` };
};
const endingOf = (code, signal) => signal === null ? { kind: 'exit', exitCode: code ?? 1 } : { kind: 'signal', signal };
const explain = (error, { file, cwd }) => {
    const { code, message } = error;
    const folder = folderProblem(cwd);
    if (folder !== undefined)
        return `cannot start ${file}: the working directory ${cwd} ${folder}`;
    const words = code === 'ENOENT' && isThere(file) ? MISSING_INTERPRETER : spawn_WORDS[code ?? ''];
    return `cannot start ${file}: ${words ?? message}`;
};
/** Node names the program where it is the folder that is missing. */
const folderProblem = (cwd) => {
    try {
        return (0,external_node_fs_namespaceObject.statSync)(cwd).isDirectory() ? undefined : 'is not a folder';
    }
    catch (error) {
        return error.code === 'ENOENT' ? 'does not exist' : 'cannot be entered';
    }
};
const isThere = (file) => {
    try {
        return file.includes('/') && (0,external_node_fs_namespaceObject.statSync)(file).isFile();
    }
    catch {
        return false;
    }
};
const MISSING_INTERPRETER = 'the interpreter that its first line names does not exist (ENOENT)';
const spawn_WORDS = {
    ENOENT: 'there is no such program (ENOENT)',
    EACCES: 'it is not executable, or permission is denied (EACCES)',
    EPERM: 'permission is denied (EPERM)',
    ENOEXEC: 'it is not a program for this machine (ENOEXEC)',
    ENOTDIR: 'a part of its path is not a folder (ENOTDIR)',
    E2BIG: 'its arguments and environment are together too long (E2BIG)',
    EAGAIN: 'there are too many processes already (EAGAIN)',
    EMFILE: 'there are too many open files (EMFILE)',
    ENOMEM: 'there is not enough memory (ENOMEM)',
    ETXTBSY: 'somebody is writing to it (ETXTBSY)',
};

;// CONCATENATED MODULE: ./lib/adapters/processes/grace.js
/**
 * The moment at which a grace period that begins now is over. An abort, before or in the middle of
 * it, shortens it from then on if its reason is a cancellation that names a time.
 */
const deadlineOf = (clock, graceMs, signal) => {
    let end = clock.now() + graceMs;
    let isShortened = false;
    return () => {
        if (signal.aborted && !isShortened) {
            isShortened = true;
            end = Math.min(end, clock.now() + withinMs(signal.reason));
        }
        return end;
    };
};
const withinMs = (reason) => {
    const { kind, withinMs: ms } = (reason ?? {});
    return kind === 'cancelled' && typeof ms === 'number' ? ms : Number.POSITIVE_INFINITY;
};

;// CONCATENATED MODULE: ./lib/adapters/processes/stop.js
/** How long a process may take to go after SIGKILL; one that takes longer hangs in the kernel. */
const KILL_MS = 150;
const stop_LONGEST_COMMAND = 200;
/**
 * Stops a tree: SIGTERM, until `deadline` (a moment of the clock, asked again and again), SIGKILL.
 * Resolves as soon as nothing is left, at most 150 ms after the deadline, with everyone it met.
 */
const stop_stop = async (tree, platform, clock, deadline) => {
    const met = new Map();
    let members = [];
    const sweep = (signal) => {
        members = platform.members(tree, 'all');
        for (const member of members)
            met.set(keyOf(member), met.get(keyOf(member)) ?? strayOf(member, 'stopped', platform));
        const ours = members.filter(({ pid }) => platform.send('process', pid, 0) === 'sent');
        signalAll(tree, ours, platform, signal);
        return ours;
    };
    await terminate(sweep, platform, clock, deadline);
    await kill(sweep, clock);
    const left = new Set(members.map(keyOf));
    return [...met].map(([key, stray]) => (left.has(key) ? { ...stray, fate: 'denied' } : stray));
};
const keyOf = ({ pid, start }) => `${pid}:${start}`;
/** A process that outlived its command, as the report shows it. */
const strayOf = ({ pid }, fate, platform) => ({
    pid,
    command: platform.commandOf(pid).slice(0, stop_LONGEST_COMMAND),
    fate,
});
/** What a dying process still starts is its way to clean up: it is asked only once that one is gone. */
const terminate = async (sweep, ...[platform, clock, deadline]) => {
    while (clock.now() < deadline()) {
        const asked = sweep('SIGTERM');
        if (asked.length === 0)
            return;
        await gone(asked, platform, clock, deadline);
    }
};
const gone = async (members, ...[platform, clock, deadline]) => {
    for (let pause = 1;; pause = Math.min(pause * 1.5, 50)) {
        const left = deadline() - clock.now();
        if (left <= 0 || !members.some(platform.isAlive))
            return;
        await stop_sleep(Math.min(pause, left), clock);
    }
};
/** Again and again, for what is killed may have started something in its last moment. */
const kill = async (sweep, clock) => {
    const end = clock.now() + KILL_MS;
    for (let pause = 1; sweep('SIGKILL').length > 0 && clock.now() < end; pause = Math.min(pause * 2, 10)) {
        await stop_sleep(pause, clock);
    }
};
const signalAll = ({ leader }, members, platform, signal) => {
    // At once for the whole group, so that nobody in it can fork meanwhile.
    if (members.some(({ group }) => group === leader.pid))
        platform.send('group', leader.pid, signal);
    for (const { pid, group } of members) {
        if (group !== leader.pid)
            platform.send('process', pid, signal);
        // A stopped process takes no notice of SIGTERM until it goes on.
        if (signal === 'SIGTERM')
            platform.send('process', pid, 'SIGCONT');
    }
};
const stop_sleep = (ms, clock) => new Promise((resolve) => clock.after(ms, resolve));
/** Sends SIGKILL to a tree without waiting, a few times over in case it grows meanwhile. */
const killTree = (tree, platform) => {
    const killed = new Set();
    for (let round = 0; round < 5; round++) {
        const members = platform.members(tree, 'all').filter((member) => !killed.has(keyOf(member)));
        if (members.length === 0)
            return;
        signalAll(tree, members, platform, 'SIGKILL');
        for (const member of members)
            killed.add(keyOf(member));
    }
};

;// CONCATENATED MODULE: ./lib/adapters/processes/strays.js


/** What has outlived its command gets no more than this, for nobody waits for what it does. */
const STRAY_GRACE_MS = 2_000;
/** What is about to end by itself is no stray. */
const LAST_MOMENT_MS = 20;
/** Finds what a command that has ended left running, and stops it unless it may live on. */
const leftBehind = async (world, tree, command, signal, look) => {
    const { clock, platform } = world;
    if (platform.members(tree, look).length === 0)
        return [];
    await stop_sleep(LAST_MOMENT_MS, clock);
    if (command.background && !signal.aborted)
        return leave(world, tree);
    return stop_stop(tree, platform, clock, deadlineOf(clock, Math.min(command.gracePeriodMs, STRAY_GRACE_MS), signal));
};
const leave = ({ platform, left }, tree) => {
    const strays = platform.members(tree, 'all').map((member) => strayOf(member, 'left', platform));
    if (strays.length > 0)
        left.add(tree);
    return strays;
};
/** Stops a command with its tree; what could not be stopped is a stray, what goes with its command is none. */
const stopAborted = async ({ clock, platform }, tree, { gracePeriodMs }, signal) => {
    const met = await stop_stop(tree, platform, clock, deadlineOf(clock, gracePeriodMs, signal));
    return met.filter(({ fate }) => fate === 'denied');
};
/** Stops whatever was left running so far, all at once. */
const stopLeft = async ({ clock, platform, left }) => {
    const trees = [...left];
    left.clear();
    const end = clock.now() + STRAY_GRACE_MS;
    return (await Promise.all(trees.map((tree) => stop_stop(tree, platform, clock, () => end)))).flat();
};

;// CONCATENATED MODULE: ./lib/adapters/processes/run.js



/** Runs a command to its end, or stops it; resolves when its tree is gone and its output is written. */
const run = async (world, command, output, signal) => {
    if (signal.aborted)
        return { ending: { kind: 'spawn', message: 'stopped before it began' }, stopped: true, strays: [] };
    const stdout = world.openPipe();
    const stderr = world.openPipe();
    const spawned = await spawn(command, stdout, stderr);
    if (spawned.kind === 'spawned') {
        const streams = [['stdout', stdout, spawned.stdout], ['stderr', stderr, spawned.stderr]];
        return follow(world, command, spawned, drain(streams, output, world.clock), signal);
    }
    stdout.closeReadEnd();
    stderr.closeReadEnd();
    return { ending: spawned, stopped: false, strays: [] };
};
/** How long nothing, and how long something, may come from whoever holds the output of a command that has ended. */
const LINGER = [100, 2_000];
/** The same once its tree is stopped: who still holds the output is out of our reach. */
const OUT_OF_REACH = [50, 100];
const follow = async (world, command, spawned, output, signal) => {
    const startedAt = world.clock.now();
    const tree = treeOf(world, spawned, output);
    world.running.add(tree);
    await unlessAborted(signal, spawned.exited);
    const stopped = signal.aborted;
    await unlessAborted(signal, output.settled(...LINGER));
    const strays = signal.aborted
        ? await stopAborted(world, tree, command, signal)
        : await leftBehind(world, tree, command, signal, lookFor(world.clock.now() - startedAt));
    world.running.delete(tree);
    await output.settled(...OUT_OF_REACH);
    output.discard();
    return { ending: await run_endingOf(spawned, strays), stopped, strays };
};
const treeOf = ({ platform }, { pid, marker }, output) => ({
    leader: { pid, start: platform.startOf(pid) },
    marker,
    pipes: output.open,
    known: new Map(),
});
/** So soon pids do not begin anew more than once: whoever is younger than the leader has a higher one. */
const SHORT_MS = 2_000;
const lookFor = (durationMs) => (durationMs < SHORT_MS ? 'newer' : 'all');
const unlessAborted = (signal, event) => new Promise((resolve) => {
    if (signal.aborted)
        return resolve();
    const stopped = () => resolve();
    signal.addEventListener('abort', stopped, { once: true });
    void event.then(() => {
        signal.removeEventListener('abort', stopped);
        resolve();
    });
});
/** A leader that cannot be stopped has no ending yet; the word for it is that of what was sent last. */
const run_endingOf = async ({ pid, exited, letGo }, strays) => {
    if (!strays.some((stray) => stray.pid === pid && stray.fate === 'denied'))
        return exited;
    letGo();
    return { kind: 'signal', signal: 'SIGKILL' };
};

;// CONCATENATED MODULE: ./lib/adapters/processes/windows.js


/**
 * Windows, by `taskkill`: a living leader is stopped with its tree; what outlives its leader is not
 * found. Untested: no Windows machine has run it yet.
 */
const windows_windows = {
    startOf: () => 0,
    isAlive: ({ pid }) => sendSignal('process', pid, 0) !== 'gone',
    members: ({ leader }) => (windows_windows.isAlive(leader) ? [{ ...leader, group: leader.pid }] : []),
    commandOf: () => '',
    send: (_target, pid, signal) => {
        if (signal === 0)
            return sendSignal('process', pid, 0);
        if (signal !== 'SIGTERM' && signal !== 'SIGKILL')
            return 'sent';
        const force = signal === 'SIGKILL' ? ['/F'] : [];
        (0,external_node_child_process_namespaceObject.spawnSync)('taskkill', ['/T', ...force, '/PID', String(pid)], { stdio: 'ignore', windowsHide: true });
        return 'sent';
    },
};

;// CONCATENATED MODULE: ./lib/adapters/processes/index.js








/**
 * Real processes of the machine. What belongs to a command is found by group and session, by
 * parentage, by a marker in the environment and by who holds its pipes. Of what fits none of these
 * (an orphan in a session of its own with neither our environment nor our pipes) nothing is known.
 */
const processes = (clock) => {
    const world = {
        clock,
        platform: platformOf(process.platform),
        openPipe: pipes(process.platform),
        running: new Set(),
        left: new Set(),
    };
    return {
        run: (command, output, signal) => run(world, command, output, signal),
        killAll: () => {
            for (const tree of [...world.running, ...world.left])
                killTree(tree, world.platform);
        },
        stopBackground: () => stopLeft(world),
    };
};
/** A Linux without `/proc` still has `ps`. */
const platformOf = (name) => {
    if (name === 'win32')
        return windows_windows;
    return name === 'linux' && (0,external_node_fs_namespaceObject.existsSync)('/proc/self/stat') ? linux : macos;
};

;// CONCATENATED MODULE: ./lib/hosts/environment.js
/** What the runner gives to actions alone: inputs and state, and tokens and addresses of its services. */
const NOT_FOR_STAGES = /^(INPUT_|STATE_|ACTIONS_(?!STEP_DEBUG$|RUNNER_DEBUG$))/i;
/** The runner's files; each command gets its own. */
const FILES = new Set(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);
/** The environment that stages may see: what an ordinary `run:` step would, and no more. */
const stageEnvironment = (environment) => Object.fromEntries(Object.entries(environment).filter((entry) => entry[1] !== undefined && !NOT_FOR_STAGES.test(entry[0]) && !FILES.has(entry[0])));

;// CONCATENATED MODULE: ./lib/hosts/github/contexts.js

/** The `github` and `runner` contexts as far as the environment and the event's file tell them. */
const githubContexts = (environment) => ({
    github: { ...prefixed(environment, 'GITHUB_'), event: eventOf(environment['GITHUB_EVENT_PATH']) },
    runner: prefixed(environment, 'RUNNER_'),
});
/** `GITHUB_REF_NAME` is `github.ref_name`. */
const prefixed = (environment, prefix) => Object.fromEntries(Object.entries(environment)
    .filter(([name]) => name.startsWith(prefix) && !name.endsWith('_TOKEN'))
    .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value ?? '']));
const eventOf = (path) => {
    try {
        return path === undefined ? {} : JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
    }
    catch {
        return {};
    }
};

;// CONCATENATED MODULE: ./lib/entries/session.js









/** A session whose stages start in `workspace`; `pipeline` tells one pipeline's history from another's. */
const openSession = (environment, workspace, pipeline) => {
    const temp = makeTemp(environment['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)());
    const world = {
        clock: clock,
        random: random,
        processes: processes(clock),
        files: files(temp),
        history: fileHistory(historyFile(environment, workspace, pipeline)),
        environment: stageEnvironment(environment),
        workspace,
        contexts: { ...githubContexts(environment), inputs: {} },
        cores: (0,external_node_os_namespaceObject.availableParallelism)(),
    };
    const end = () => {
        // Nothing runs any more, unless a defect has thrown us out of the run.
        world.processes.killAll();
        (0,external_node_fs_namespaceObject.rmSync)(temp, { recursive: true, force: true });
    };
    return { world, temp, end };
};
const makeTemp = (base) => {
    try {
        return (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(base, 'stagewright-'));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(`there is no place for temporary files: ${why}; set RUNNER_TEMP or TMPDIR to a folder that can be written`, { cause: error });
    }
};
/** File systems take names of at most 255 bytes. */
const session_LONGEST_NAME = 250;
/** Under the user's state folder, or where `STAGEWRIGHT_STATE_DIR` says. */
const historyFile = (environment, workspace, pipeline) => {
    const base = environment['STAGEWRIGHT_STATE_DIR'] ?? (0,external_node_path_namespaceObject.join)(environment['XDG_STATE_HOME'] ?? (0,external_node_path_namespaceObject.join)((0,external_node_os_namespaceObject.homedir)(), '.local', 'state'), 'stagewright');
    const folder = (name) => encodeURIComponent(name).slice(-session_LONGEST_NAME);
    return (0,external_node_path_namespaceObject.join)(base, 'results', folder(workspace), folder(`${pipeline}@${environment['GITHUB_REF'] ?? ''}`), 'last.json');
};
/** What a pipeline file is checked against before anything runs. */
const machineChecks = (environment, workspace) => {
    const machine = files(workspace);
    return {
        isFolder: (path) => machine.isFolder((0,external_node_path_namespaceObject.join)(workspace, path)) || machine.isFolder(path),
        which: (program) => machine.which(program, environment['PATH'] ?? ''),
        platform: process.platform,
    };
};
/** `withinMs`: how long the runner leaves us after the first signal, if it does not wait. */
const cancellation = (world, defers, withinMs) => {
    const soft = new AbortController();
    const hard = new AbortController();
    const kill = (cause) => {
        hard.abort(cause);
        world.processes.killAll();
    };
    return {
        control: { cancel: soft.signal, kill: hard.signal, defers },
        cancel: (by) => {
            const cause = { kind: 'cancelled', by, ...(withinMs !== undefined && { withinMs }) };
            if (soft.signal.aborted)
                kill({ ...cause, withinMs: 0 });
            else
                soft.abort(cause);
        },
    };
};

;// CONCATENATED MODULE: ./lib/entries/job.js















/** SIGTERM comes 7.5 s after SIGINT, and 2.5 s later the end: what remains is for outputs and summary. */
const STOP_WITHIN_MS = 6_000;
const openJob = (environment) => ({
    environment,
    workspace: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    files: runnerFiles(environment),
    writer: createWriter(process.stdout),
});
const print = ({ writer }, text) => {
    void writer.write(Buffer.from(text.endsWith('\n') ? text : `${text}\n`));
};
/** Each problem as an annotation at its place, and in the log with the line that it is in. */
const printProblems = (job, problems) => {
    for (const problem of problems) {
        const { severity: level, file, line, column, message, hint } = problem;
        print(job, safe(formatProblem(problem)));
        const place = line > 0 ? { file, line, column } : {};
        print(job, annotation({ level, title: 'Invalid pipeline', ...place, message: [line > 0 ? message : `${file}: ${message}`, hint].filter(Boolean).join('\n') }));
    }
};
/** What should never happen, with what one needs to find out why it did. */
const printDefect = (job, message, stack) => {
    print(job, safe(`stagewright: ${stack}`));
    print(job, annotation({ level: 'error', title: 'Stagewright could not go on', message }));
};
/** Something that is not the fault of the user's work is said once and turns nothing red. */
const printTrouble = (job, troubles) => {
    for (const trouble of troubles)
        if (trouble !== undefined)
            print(job, safe(`stagewright: ${trouble}`));
};
/** A text that may hold what others wrote, in a form in which it commands nothing. */
const safe = (text) => Buffer.from(neutralise('none').push(Buffer.from(text.endsWith('\n') ? text : `${text}\n`))).toString();
/** Opens a session and runs `body` in it, with the runner's signals connected. */
const inSession = async (job, pipeline, defers, body) => {
    const session = openSession(job.environment, job.workspace, pipeline.file);
    const stop = cancellation(session.world, defers, STOP_WITHIN_MS);
    process.on('SIGINT', () => stop.cancel('SIGINT')).on('SIGTERM', () => stop.cancel('SIGTERM'));
    try {
        return await body(session, stop);
    }
    finally {
        session.end();
    }
};
/** Runs with the job's log as audience, and gives the report once everything of the stages is in the log. */
const job_told = async (job, pipeline, session, listen, run) => {
    const fold = new ReportFold();
    const { log, audience } = toldToRunner(job.writer, pipeline, fold, session);
    const listener = (event) => {
        for (const each of [fold.listener, audience.listener, listen])
            each(event);
    };
    const deferred = await run({ ...audience, listener });
    return { report: fold.report(), deferred, logged: log.end() };
};
const COLUMNS = 110;
const printReport = (job, report) => {
    const options = { color: true, width: COLUMNS, locating: locatingIn(job.workspace) };
    print(job, `\n${safe(renderTerminal(report, options))}`);
};
const writeSummary = (job, report) => job.files.summary(`${renderMarkdown(report, { locating: locatingIn(job.workspace) })}\n`);
/** A file that outlives the step. */
const job_keep = ({ environment }, name, text) => {
    const path = (0,external_node_path_namespaceObject.join)(environment['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)(), 'stagewright', `${name}-${uniqueWord()}.json`);
    return { path, trouble: writeDocument(path, text, 'private') };
};

;// CONCATENATED MODULE: ./lib/settings/options.js



/** The pipeline with only the named stages, all that they need, and `finally`; `from` says whose word the names are. */
const applyOverrides = (pipeline, overrides, from = "input 'stages'") => {
    const names = overrides.stages ?? [];
    const own = pipeline.stages.filter(({ part }) => part === 'stages');
    const keys = own.map(({ key }) => key);
    const problems = names.filter((name) => !keys.includes(name)).map((name) => options_unknownStage(name, keys, from));
    if (problems.length > 0)
        return { ok: false, problems };
    const picked = names.length === 0 ? new Set(keys) : withNeeds(names, own);
    const stages = pipeline.stages.filter(({ key, part }) => part === 'finally' || picked.has(key));
    return { ok: true, pipeline: { ...pipeline, ...settingsOf(overrides), stages } };
};
const settingsOf = ({ maxParallel, failFast, logOrder }) => ({
    ...(maxParallel !== undefined && { 'max-parallel': maxParallel }),
    ...(failFast !== undefined && { 'fail-fast': failFast }),
    ...(logOrder !== undefined && { 'log-order': logOrder }),
});
const options_unknownStage = (name, keys, from) => {
    const suggestion = nearest(name, keys);
    const hint = suggestion === undefined
        ? `the stages are ${keys.slice(0, 20).join(', ')}${keys.length > 20 ? ' \u2026' : ''}`
        : didYouMean(suggestion);
    return problem({ file: from, line: 0, column: 0, source: '' }, `unknown stage ${quoted(name)}`, hint);
};
const withNeeds = (names, stages) => {
    const needs = new Map(stages.map((stage) => [stage.key, stage.needs.map((need) => need.stage)]));
    const picked = new Set(names);
    for (const name of picked)
        for (const need of needs.get(name) ?? [])
            picked.add(need);
    return picked;
};

;// CONCATENATED MODULE: ./lib/entries/load.js








/** Finds, reads and checks what there is to run; a file's content is kept, since stages may change the file. */
const load = async (work, overrides, environment, workspace, from) => {
    const found = find(work, workspace, from);
    if ('problem' in found)
        return { ok: false, problems: [found.problem] };
    const loaded = await loadWork(found, machineChecks(environment, workspace));
    if (!loaded.ok)
        return loaded;
    const overridden = applyOverrides(loaded.pipeline, overrides, from);
    if (!overridden.ok)
        return overridden;
    return { ...overridden, warnings: loaded.warnings, source: { work: load_sourceOf(found), overrides } };
};
const find = (work, workspace, from) => {
    if (work.kind === 'inline' || work.kind === 'stage')
        return work;
    const path = work.kind === 'file' ? work.path : DEFAULT_PIPELINE_FILES.find((name) => isFile((0,external_node_path_namespaceObject.resolve)(workspace, name)));
    if (path === undefined)
        return { problem: from === undefined ? missingPipeline() : nothingIn(workspace) };
    const read = readDocument((0,external_node_path_namespaceObject.resolve)(workspace, path));
    if (read.ok)
        return { kind: 'bytes', bytes: read.bytes, file: path };
    return { problem: problem({ file: path, line: 0, column: 0, source: '' }, `the pipeline file can't be read: ${read.problem}`, `looked in ${workspace}`) };
};
/** For whoever gave no inputs, but stands in a folder. */
const nothingIn = (workspace) => {
    const place = { file: workspace, line: 0, column: 0, source: '' };
    if (!files(workspace).isFolder(workspace))
        return problem(place, 'there is no such folder');
    return problem(place, 'there is no pipeline here', `name its file, or add ${DEFAULT_PIPELINE_FILES[0]} or stagewright.yml`);
};
const loadWork = (found, checks) => {
    if (found.kind === 'stage')
        return loadStage(found.settings, checks);
    return loadPipeline(found.kind === 'bytes' ? found.bytes : found.text, found.file, checks);
};
const load_sourceOf = (found) => found.kind === 'bytes' ? { kind: 'inline', text: Buffer.from(found.bytes).toString(), file: found.file } : found;

;// CONCATENATED MODULE: ./lib/entries/action.js








/** The main step of the action: runs what its inputs ask for and leaves with the exit code. */
const runAction = async () => {
    const job = openJob(process.env);
    const code = await orDefect(() => act(job), (message, stack) => printDefect(job, message, stack));
    await job.writer.drained();
    process.exit(code);
};
const act = async (job) => {
    const read = readInputs(job.environment);
    if (!read.ok)
        return refuse(job, read.problems);
    const ready = await load(read.inputs.work, read.inputs.overrides, job.environment, job.workspace);
    if (!ready.ok)
        return refuse(job, ready.problems);
    printProblems(job, ready.warnings);
    return action_run(job, ready, read.inputs);
};
const refuse = (job, problems) => {
    printProblems(job, problems);
    return INVALID;
};
const action_run = (job, { pipeline, source }, inputs) => inSession(job, pipeline, true, async (session, stop) => {
    const exports = collectExports();
    const work = (audience) => runPipeline(pipeline, session.world, audience, stop.control);
    const { report, deferred, logged } = await job_told(job, pipeline, session, exports.listener, work);
    const troubles = [...handOn(job, report, exports), summarise(job, report, inputs), action_leave(job, source, deferred)];
    await logged;
    printReport(job, report);
    printTrouble(job, troubles);
    return exitCode(report);
});
const collectExports = () => {
    const variables = {};
    const paths = [];
    const listener = (event) => {
        if (event.type !== 'stage-ended' || event.outcome.status === 'skipped')
            return;
        Object.assign(variables, event.outcome.handover.exports);
        paths.push(...event.outcome.handover.paths);
    };
    return { listener, variables, paths };
};
/** Written before the log is through: a reader that stalls, or a runner in a hurry, must not cost the outputs. */
const handOn = (job, report, { variables, paths }) => {
    const kept = job_keep(job, 'report', `${JSON.stringify(reportJson(report), null, 2)}\n`);
    const outputs = outputsOf(report, { exitCode: exitCode(report), reportPath: kept.trouble === undefined ? kept.path : '' });
    return [kept.trouble, job.files.outputs(outputs), job.files.exports(variables), job.files.paths(paths)];
};
const summarise = (job, report, { summary }) => {
    const isWanted = summary === 'always' || (summary === 'on-failure' && report.outcome !== 'success');
    return isWanted ? writeSummary(job, report) : undefined;
};
/** What a cancelled run has left is written down for the post step. */
const action_leave = (job, source, deferred) => {
    if (deferred === undefined)
        return undefined;
    const kept = job_keep(job, 'deferred', JSON.stringify({ source, deferred }));
    print(job, 'stagewright: hooks and `finally` of what was cancelled run in the post step');
    return kept.trouble ?? job.files.state({ deferred: kept.path });
};

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./lib/hosts/terminal/arguments.js

const COMMANDS = ['run', 'validate', 'render'];
const OPTIONS = {
    stages: { type: 'string', short: 's', multiple: true },
    'max-parallel': { type: 'string', short: 'p' },
    'fail-fast': { type: 'string' },
    'log-order': { type: 'string' },
    json: { type: 'boolean' },
    report: { type: 'string' },
    summary: { type: 'string' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    directory: { type: 'string', short: 'C' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
};
/** Reads a command line, without the program's own name. */
const readArguments = (argv) => {
    try {
        const { values, positionals } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
        return requestOf(values, positionals);
    }
    catch (error) {
        return usage(error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error));
    }
};
const requestOf = (values, [command, pipeline, ...rest]) => {
    if (values.version === true)
        return { kind: 'version' };
    if (values.help === true || command === 'help')
        return { kind: 'help', command: command === 'help' ? pipeline : command };
    if (command === undefined)
        return usage('expected a command');
    if (!isCommand(command))
        return usage(`unknown command '${command}'; expected ${COMMANDS.join(', ')}`);
    if (rest.length > 0)
        return usage(`expected one pipeline, got also '${rest.join(' ')}'`);
    return { kind: 'command', command, pipeline, flags: flagsOf(values) };
};
const isCommand = (name) => COMMANDS.some((command) => command === name);
const usage = (problem) => ({ kind: 'usage', problem });
const flagsOf = (values) => ({
    overrides: {
        ...(values.stages && { stages: values.stages.flatMap((list) => list.split(',')).map((name) => name.trim()).filter((name) => name !== '') }),
        ...(values['max-parallel'] !== undefined && { maxParallel: countOf('--max-parallel', values['max-parallel']) }),
        ...(values['fail-fast'] !== undefined && { failFast: arguments_oneOf('--fail-fast', values['fail-fast'], arguments_FAIL_FAST) }),
        ...(values['log-order'] !== undefined && { logOrder: arguments_oneOf('--log-order', values['log-order'], arguments_LOG_ORDER) }),
    },
    json: values.json ?? false,
    report: values.report,
    summary: values.summary,
    color: values['no-color'] === true ? false : values.color,
    directory: values.directory,
});
const arguments_FAIL_FAST = { true: true, false: false, kill: 'kill' };
const arguments_LOG_ORDER = { stream: 'stream', grouped: 'grouped' };
const arguments_oneOf = (flag, text, words) => {
    const value = Object.hasOwn(words, text) ? words[text] : undefined;
    if (value === undefined)
        throw new Error(`expected ${flag} to be one of ${Object.keys(words).join(', ')}, got '${text}'`);
    return value;
};
const countOf = (flag, text) => {
    if (!/^[1-9]\d{0,5}$/.test(text))
        throw new Error(`expected ${flag} to be a number, 1 or more, got '${text}'`);
    return Number(text);
};

;// CONCATENATED MODULE: ./lib/hosts/terminal/help.js
const FLAGS = `Options
  -C, --directory DIR    run as if started in DIR
  -h, --help             this help; with a command, help for it
  -V, --version          the version`;
const RUN = `stagewright run [PIPELINE] [options]

Runs a pipeline: its stages as soon as what they need has succeeded, side by side where
they can, each with its retries and limits; then \`finally\`; then prints the report.
Without PIPELINE it looks for .github/stagewright.yml, then stagewright.yml.

  -s, --stages A,B       only these stages and what they need
  -p, --max-parallel N   how many stages run side by side (the number of cores)
      --fail-fast MODE   after a failure: true starts nothing new, false runs all that
                         can, kill also stops what runs
      --log-order ORDER  stream (lines as they come, each with its stage) or grouped
                         (one stage after the other)
      --json             print the report as JSON on stdout, the log on stderr
      --report FILE      write the report as JSON
      --summary FILE     write the report as Markdown
      --color, --no-color   also by NO_COLOR and FORCE_COLOR

Ctrl-C stops all stages and still runs their \`aborted\` and \`cleanup\` hooks and \`finally\`;
a second one kills everything at once.

Exit codes
  0    success
  1    a stage failed; a pipeline of one stage gives the command's own code
  2    the pipeline or the command line is invalid; nothing ran
  124  a time limit
  130  cancelled

Examples
  stagewright run
  stagewright run ci/release.yml --stages deploy
  stagewright run --json | jq .verdict

${FLAGS}`;
const VALIDATE = `stagewright validate [PIPELINE]

Checks a pipeline file and says all that is wrong with it at once, each with its place.
Runs nothing. Exit code 0 if it is valid, 2 if not.

      --json             print the problems as JSON

${FLAGS}`;
const RENDER = `stagewright render [PIPELINE]

Prints the pipeline as it would run: defaults merged into each stage, short forms written
out. Runs nothing.

  -s, --stages A,B       only these stages and what they need

${FLAGS}`;
const GENERAL = `stagewright runs the stages of a pipeline as wrapped steps: retry, timeout, timing and
reporting are put around each stage's work, and nothing is left running.

Usage
  stagewright run [PIPELINE]        run it and print its report
  stagewright validate [PIPELINE]   check it, run nothing
  stagewright render [PIPELINE]     print it with all defaults merged, run nothing
  stagewright help COMMAND          more about one of these

A first pipeline (stagewright.yml)
  stages:
    build: { run: npm run build }
    test: { needs: build, run: npm test, retry: 3, timeout: 10m }

${FLAGS}`;
const HELP = { run: RUN, validate: VALIDATE, render: RENDER };
/** Help for a command, or for all. */
const help = (command) => `${HELP[command] ?? GENERAL}\n`;

;// CONCATENATED MODULE: ./lib/hosts/terminal/progress.js


const REFRESH_MS = 100;
/** Keeps one line below the log that tells what runs, for how long, and how much is done. */
const createProgress = (writer, clock, width) => {
    const running = new Map();
    let total = 0;
    let done = 0;
    let cancel = () => { };
    const draw = () => {
        const parts = [...running].map(([stage, state]) => progress_describe(stage, state, clock.now()));
        writer.status(parts.length === 0 ? undefined : cutToWidth(`${done}/${total} done \u00b7 ${parts.join(' \u00b7 ')}`, width() - 1));
        cancel = clock.after(REFRESH_MS, draw);
    };
    const follow = (event) => {
        if (event.type === 'run-started')
            total = event.stages.length;
        if (!('stage' in event))
            return;
        if (event.type === 'stage-started')
            running.set(event.stage, { since: clock.now(), attempt: 1, waiting: false });
        if (event.type === 'stage-ended')
            done += 1;
        if (event.type === 'stage-ended')
            running.delete(event.stage);
        const state = running.get(event.stage);
        if (state === undefined)
            return;
        if (event.type === 'attempt-started')
            state.attempt = event.attempt;
        if (event.type === 'wait-started' || event.type === 'wait-ended')
            state.waiting = event.type === 'wait-started';
    };
    draw();
    return {
        listener: follow,
        end: () => {
            cancel();
            writer.status(undefined);
        },
    };
};
const progress_describe = (stage, { since, attempt, waiting }, now) => {
    const clauses = [attempt > 1 && `attempt ${attempt}`, waiting && 'waiting'].filter((clause) => clause !== false);
    return `${stage} ${formatDuration(now - since)}${clauses.length === 0 ? '' : ` (${clauses.join(', ')})`}`;
};

;// CONCATENATED MODULE: ./lib/settings/render.js


/** The pipeline as YAML with its defaults merged: what would run. Loading it again gives the same pipeline. */
const renderPipeline = (pipeline) => {
    const { file: _, evaluateTemplate: __, stages, timeouts, ...rest } = pipeline;
    const parts = {
        stages: partOf(stages, 'stages'),
        ...(stages.some(({ part }) => part === 'finally') && { finally: partOf(stages, 'finally') }),
    };
    const whole = { ...rest, ...(timeouts !== undefined && { timeouts: texts(timeouts, durationText) }), ...parts };
    return (0,dist/* stringify */.As)(render_inOrder(whole, pipelineSchema.shape), { lineWidth: 0, aliasDuplicateObjects: false });
};
/** The shortest text that `parseDuration` reads as so many milliseconds. */
const durationText = (ms) => {
    let rest = ms;
    const parts = render_UNITS.map(([unit, size]) => {
        const count = unit === 'ms' ? Number(rest.toFixed(6)) : Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
};
const render_UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
];
/** The largest unit of which it is a whole number. */
const sizeText = (bytes) => {
    const [unit, size] = SIZES.find(([, count]) => bytes % count === 0) ?? ['B', 1];
    return `${bytes / size}${unit}`;
};
const SIZES = [
    ['TB', 1e12],
    ['TiB', 2 ** 40],
    ['GB', 1e9],
    ['GiB', 2 ** 30],
    ['MB', 1e6],
    ['MiB', 2 ** 20],
    ['kB', 1e3],
    ['KiB', 2 ** 10],
];
const render_inOrder = (settings, shape) => Object.fromEntries(Object.keys(shape).flatMap((key) => (key in settings ? [[key, settings[key]]] : [])));
const texts = (map, text) => Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, text(value)]])));
const partOf = (stages, part) => Object.fromEntries(stages.filter((stage) => stage.part === part).map((stage) => [stage.key, stageText(stage)]));
const stageText = ({ settings, needs }) => {
    const told = {
        ...settings,
        ...(needs.length > 0 && { needs: needs.map(needText) }),
        ...durations(settings, ['total-timeout', 'timeout', 'no-output-timeout', 'grace-period']),
        ...(settings.limits && { limits: texts(settings.limits, sizeText) }),
        ...(settings.retry && { retry: retryText(settings.retry) }),
        ...(settings['continue-on-error'] !== undefined && {
            'continue-on-error': toleranceText(settings['continue-on-error']),
        }),
        ...(settings.post && { post: texts(settings.post, scriptText) }),
    };
    return render_inOrder(told, stageSchema.shape);
};
const durations = (settings, keys) => Object.fromEntries(keys.flatMap((key) => {
    const ms = settings[key];
    return ms === undefined ? [] : [[key, durationText(ms)]];
}));
const needText = (need) => (need['allow-failure'] ? need : need.stage);
const toleranceText = (tolerance) => typeof tolerance === 'boolean' ? tolerance : { 'exit-codes': tolerance['exit-codes'].map(rangeText) };
const rangeText = ([from, to]) => (from === to ? from : `${from}-${to}`);
const scriptText = (script) => Object.keys(script).length === 1
    ? script.run
    : { ...script, ...(script.timeout !== undefined && { timeout: durationText(script.timeout) }) };
const retryText = (rules) => {
    const told = rules.map(ruleText);
    if (told.length !== 1 || rules[0] === undefined)
        return told;
    return Object.keys(rules[0]).length === 1 ? rules[0]['max-attempts'] : told[0];
};
const ruleText = (rule) => ({
    ...rule,
    ...(rule.on && { on: onText(rule.on) }),
    ...(rule['abort-on'] && { 'abort-on': patternText(rule['abort-on']) }),
    ...(rule.backoff && { backoff: backoffText(rule.backoff) }),
    ...(rule['max-elapsed'] !== undefined && { 'max-elapsed': durationText(rule['max-elapsed']) }),
    ...(rule['before-retry'] && { 'before-retry': scriptText(rule['before-retry']) }),
});
const onText = (on) => ({
    ...on,
    ...(on['exit-codes'] && { 'exit-codes': on['exit-codes'].map(rangeText) }),
    ...(on.output && { output: patternText(on.output) }),
});
const patternText = ({ source, flags }) => flags === '' && !source.startsWith('/') ? source : `/${source}/${flags}`;
const backoffText = (backoff) => {
    const fixed = backoff.factor === 1 && backoff.jitter === 'none' && backoff['initial-delay'] === backoff['max-delay'];
    if (fixed)
        return durationText(backoff['initial-delay']);
    return { ...backoff, ...durations(backoff, ['initial-delay', 'max-delay']) };
};

;// CONCATENATED MODULE: ./lib/entries/version.js
/** The version of this program; a test holds it to package.json. */
const version_version = '0.1.0';

;// CONCATENATED MODULE: ./lib/entries/cli.js






















/** `stagewright` on the command line: does what `process.argv` asks and leaves with the exit code. */
const runCli = async () => {
    const out = createWriter(process.stdout);
    const err = createWriter(process.stderr);
    const code = await orDefect(() => answer(process.argv.slice(2), { out, err }), (_, stack) => say(err, cli_readable(`stagewright: ${stack}\n`)));
    await Promise.all([out.drained(), err.drained()]);
    process.exit(code);
};
const answer = async (argv, terminal) => {
    const request = readArguments(argv);
    switch (request.kind) {
        case 'help':
            say(terminal.out, help(request.command));
            return 0;
        case 'version':
            say(terminal.out, `${version_version}\n`);
            return 0;
        case 'usage':
            say(terminal.err, `stagewright: ${request.problem}\n\n${help(undefined)}`);
            return INVALID;
        case 'command':
            return obey(request.command, request.pipeline, request.flags, terminal);
    }
};
const say = (writer, text) => {
    void writer.write(Buffer.from(text));
};
const obey = async (command, path, flags, terminal) => {
    const workspace = (0,external_node_path_namespaceObject.resolve)(flags.directory ?? '.');
    const ready = await load(path === undefined ? { kind: 'default' } : { kind: 'file', path }, flags.overrides, process.env, workspace, '--stages');
    if (flags.json && (command === 'validate' || !ready.ok))
        say(terminal.out, `${JSON.stringify(problemsOf(ready), null, 2)}\n`);
    else
        for (const problem of problemsOf(ready))
            say(terminal.err, cli_readable(`${formatProblem(problem)}\n`));
    if (!ready.ok)
        return INVALID;
    return cli_COMMANDS[command]({ ready, flags, terminal, workspace });
};
const problemsOf = (ready) => (ready.ok ? ready.warnings : ready.problems);
const cli_validate = async ({ ready, flags, terminal }) => {
    if (!flags.json)
        say(terminal.out, `${ready.pipeline.file} is valid: ${cli_counted(ready.pipeline.stages.length)}\n`);
    return 0;
};
const cli_counted = (stages) => (stages === 1 ? '1 stage' : `${stages} stages`);
const render = async ({ ready, terminal }) => {
    say(terminal.out, renderPipeline(ready.pipeline));
    return 0;
};
const cli_run = async ({ ready: { pipeline }, flags, terminal, workspace }) => {
    const session = openSession(process.env, workspace, pipeline.file);
    try {
        const report = await runIn(session, pipeline, flags, terminal);
        deliver(report, flags, terminal, workspace);
        return exitCode(report);
    }
    finally {
        session.end();
    }
};
const cli_COMMANDS = { run: cli_run, validate: cli_validate, render };
const runIn = async (session, pipeline, flags, { out, err }) => {
    const writer = flags.json ? err : out;
    const stream = flags.json ? process.stderr : process.stdout;
    const fold = new ReportFold();
    const { log, audience } = isInJob()
        ? toldToRunner(writer, pipeline, fold, session)
        : toldToPeople(writer, pipeline, fold, session, usesColor(stream, flags));
    const progress = stream.isTTY ? createProgress(writer, clock, () => stream.columns) : undefined;
    const stop = cancellation(session.world, false);
    for (const signal of SIGNALS) {
        process.on(signal, () => {
            stop.cancel(signal);
            if (!stop.control.kill.aborted)
                say(stream.isTTY ? writer : err, `stagewright: ${signal}: stopping; a second one kills everything at once\n`);
        });
    }
    const listener = (event) => {
        for (const listen of [fold.listener, audience.listener, progress?.listener])
            listen?.(event);
    };
    await runPipeline(pipeline, session.world, { ...audience, listener }, stop.control);
    progress?.end();
    await log.end();
    return fold.report();
};
/** A terminal that is closed sends SIGHUP. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Inside a job of GitHub's the runner reads what we print, wherever it comes from. */
const isInJob = () => process.env['GITHUB_ACTIONS'] === 'true';
/** A text that people read, and that commands the runner nothing. */
const cli_readable = (text) => (isInJob() ? safe(text) : text);
/** The same for data, whose meaning stays what it is: of the two ways to write a command only one can stand in JSON. */
const cli_dataOf = (report) => {
    const json = `${JSON.stringify(reportJson(report), null, 2)}\n`;
    return isInJob() ? json.replaceAll('##[', '#\\u0023[') : json;
};
/** https://no-color.org, and FORCE_COLOR as Node reads it. */
const usesColor = (stream, { color }) => {
    if (color !== undefined)
        return color;
    if ((process.env['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = process.env['FORCE_COLOR'];
    return forced === undefined ? stream.isTTY && process.env['TERM'] !== 'dumb' : forced !== '0' && forced !== 'false';
};
const deliver = (report, flags, { out, err }, workspace) => {
    const terminal = { color: usesColor(process.stdout, flags), width: process.stdout.columns ?? 100, locating: locatingIn(workspace) };
    say(out, flags.json ? cli_dataOf(report) : cli_readable(`\n${renderTerminal(report, terminal)}`));
    const problems = [
        flags.report === undefined ? undefined : writeDocument((0,external_node_path_namespaceObject.resolve)(workspace, flags.report), cli_dataOf(report)),
        flags.summary === undefined ? undefined : writeDocument((0,external_node_path_namespaceObject.resolve)(workspace, flags.summary), renderMarkdown(report, { locating: locatingIn(workspace) })),
    ];
    for (const problem of problems)
        if (problem !== undefined)
            say(err, `stagewright: ${problem}\n`);
};

;// CONCATENATED MODULE: ./lib/entries/post.js





/** The post step of the action: runs what a cancelled main step has left. It never fails the job. */
const runPost = async () => {
    const job = openJob(process.env);
    const path = job.environment['STATE_deferred'] ?? '';
    const work = async () => finish(job, path).then(() => 0);
    if (path !== '')
        await orDefect(work, (message, stack) => printDefect(job, message, stack));
    await job.writer.drained();
    process.exit(0);
};
const finish = async (job, path) => {
    const left = readLeft(path);
    if (typeof left === 'string')
        return printTrouble(job, [`what the cancelled run has left can't be read: ${left}`]);
    removeDocument(path);
    const { source, deferred } = left;
    const ready = await load(source.work, source.overrides, job.environment, job.workspace);
    if (!ready.ok)
        return printProblems(job, ready.problems);
    const { pipeline } = ready;
    await inSession(job, pipeline, false, async (session, stop) => {
        const { report, logged } = await job_told(job, pipeline, session, () => { }, (audience) => runDeferred(pipeline, deferred, session.world, audience, stop.control));
        const trouble = writeSummary(job, report);
        await logged;
        printReport(job, report);
        printTrouble(job, [trouble]);
    });
};
/** What was left, or in words why it can't be read. */
const readLeft = (path) => {
    const read = readDocument(path);
    if (!read.ok)
        return read.problem;
    try {
        const { source, deferred } = JSON.parse(Buffer.from(read.bytes).toString());
        return source === undefined || deferred === undefined ? 'there is nothing in it' : { source, deferred };
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
};

;// CONCATENATED MODULE: ./lib/app.js
/** What the bundle offers to its three entries. */




var __webpack_exports__runAction = __webpack_exports__.Cs;
var __webpack_exports__runCli = __webpack_exports__.ak;
var __webpack_exports__runPost = __webpack_exports__.a2;
export { __webpack_exports__runAction as runAction, __webpack_exports__runCli as runCli, __webpack_exports__runPost as runPost };
