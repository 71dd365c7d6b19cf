const Fastify = require('fastify')

const app = Fastify({ logger: true })

const GREETINGS = { en: 'Hello', de: 'Hallo', fr: 'Bonjour' }

app.get('/', async (request, reply) => {
  const language = /lang=(\w\w)/.exec(request.headers.cookie ?? '')?.[1]
  return { greeting: GREETINGS[language] ?? GREETINGS.en }
})

app.get('/language', async (request, reply) => {
  const lang = request.query.lang
  reply.raw.setHeader('Set-Cookie', 'lang=' + lang + '; Path=/; Secure; HttpOnly; SameSite=Lax') // flaw: CWE-113
  reply.raw.statusCode = 302
  reply.raw.setHeader('Location', '/')
  reply.raw.end()
  return reply
})

app.listen({ port: 3000 }, (err) => {
  if (err) {
    app.log.error(err)
    process.exit(1)
  }
})
