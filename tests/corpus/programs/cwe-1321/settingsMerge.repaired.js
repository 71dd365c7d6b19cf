const express = require('express')

const app = express()
app.use(express.json({ limit: '20kb' }))

const defaults = {
  theme: { mode: 'light', accent: 'blue' },
  editor: { fontSize: 14, wordWrap: true },
}
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

function isObject (value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

// Recursively merges source into target
function deepMerge (target, source) {
  for (const key in source) {
    if (FORBIDDEN.has(key)) continue
    if (isObject(source[key])) {
      if (!target[key]) target[key] = {}
      deepMerge(target[key], source[key])
    } else {
      target[key] = source[key]
    }
  }
  return target
}

app.put('/settings', (req, res) => {
  const settings = deepMerge(structuredClone(defaults), req.body)
  res.json(settings)
})

app.listen(3000)
