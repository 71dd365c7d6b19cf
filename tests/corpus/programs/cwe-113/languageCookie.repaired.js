const Fastify = require('fastify')

const app = Fastify({ logger: true })

const GREETINGS = { en: 'Hello', de: 'Hallo', fr: 'Bonjour' }

app.get('/', async (request, reply) => {
  const language = /lang=(\w\w)/.exec(request.headers.cookie ?? '')?.[1]
  return { greeting: GREETINGS[language] ?? GREETINGS.en }
})

app.get('/language', async (request, reply) => {
  const lang = request.query.lang
  const known = Object.keys(GREETINGS).find((code) => code === lang) ?? 'en'
  reply.raw.setHeader('Set-Cookie', 'lang=' + known + '; Path=/; Secure; HttpOnly; SameSite=Lax')
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
