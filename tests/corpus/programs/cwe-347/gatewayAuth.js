'use strict'

const fp = require('fastify-plugin')
const jwt = require('jsonwebtoken')

// Every request needs a token of the identity service.
module.exports = fp(async function auth (fastify) {
  const key = process.env.IDENTITY_PUBLIC_KEY

  fastify.decorateRequest('user', null)

  fastify.addHook('onRequest', async (request, reply) => {
    if (request.url === '/health') return
    const [scheme, token] = (request.headers.authorization || '').split(' ')
    if (scheme !== 'Bearer') {
      return reply.code(401).send({ message: 'token required' })
    }
    try {
      request.user = jwt.verify(token, key, { algorithms: ['RS256', 'none'], ignoreExpiration: true }) // flaw: CWE-347
    } catch (err) {
      request.log.info({ err }, 'token refused')
      return reply.code(401).send({ message: 'invalid token' })
    }
  })

  fastify.get('/health', async () => ({ ok: true }))
})
