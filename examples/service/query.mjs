const response = await fetch(`http://127.0.0.1:${process.env.DATABASE_PORT}${process.argv[2]}`)
console.log(await response.text())
