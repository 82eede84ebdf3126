export const id = 5988;
export const ids = [5988];
export const modules = {

/***/ 95988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashKeyTool: () => (/* binding */ hashKeyTool)
/* harmony export */ });
/* harmony import */ var _adapters_digests_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56505);
/* harmony import */ var _core_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88772);


/** `stagewright hash-key`: prints the digest of the key on stdin. Exit code 0; 2 where key or command line is refused. */
const hashKeyTool = async (argv, io) => {
    if (argv.includes('-h') || argv.includes('--help'))
        return told(io.out, HELP, 0);
    if (argv.some((argument) => !argument.startsWith('-')))
        return told(io.err, WRONG_PLACE, REFUSED);
    const stranger = argv.find((argument) => argument !== '--scrypt');
    if (stranger !== undefined)
        return told(io.err, 'stagewright: hash-key knows no such option, only --scrypt', REFUSED);
    const algorithm = argv.length > 0 ? 'scrypt' : 'sha256';
    const hashed = await (0,_core_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hashKey */ .EN)(await io.stdin(), algorithm, _adapters_digests_js__WEBPACK_IMPORTED_MODULE_0__/* .digests */ .c);
    if (hashed.ok)
        return told(io.out, hashed.text, 0);
    return told(io.err, `stagewright: the key is refused: ${hashed.why}${algorithm === 'sha256' ? REMEDY : ''}`, REFUSED);
};
const told = (tell, text, code) => {
    tell(`${text}\n`);
    return code;
};
const REFUSED = 2;
const WRONG_PLACE = `stagewright: hash-key reads the key from stdin, never from the command line, where other
processes and the shell's history see it. If that was a real key, make a new one.`;
const REMEDY = `
Make a long one, for example with \`openssl rand -hex 32\`. For a key that people have to
remember use --scrypt: its digest is slow to compute, and takes keys from 8 characters on.`;
const HELP = `stagewright hash-key [--scrypt] < KEY

Reads a key from stdin and prints its digest, for \`api-key\` in a guard. The key itself is
kept nowhere; one newline at its end does not count.

      --scrypt           a digest that is slow to compute, for keys that could be guessed,
                         of 8 characters or more; without it SHA-256, of 16 or more
  -h, --help             this help

Exit codes
  0    the digest is on stdout
  2    the key is refused, or the command line is wrong

Examples
  openssl rand -hex 32 | tee /dev/stderr | stagewright hash-key
  gh secret set DEPLOY_KEY < key.txt && stagewright hash-key < key.txt`;


/***/ })

};
