const express = require('express')

const app = express()
app.use(express.json({ limit: '20kb' }))

const defaults = {
  theme: { mode: 'light', accent: 'blue' },
  editor: { fontSize: 14, wordWrap: true },
}

function isObject (value) {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

// Recursively merges source into target
function deepMerge (target, source) {
  for (const key in source) {
    if (isObject(source[key])) {
      if (!target[key]) target[key] = {}
      deepMerge(target[key], source[key])
    } else {
      target[key] = source[key] // flaw: CWE-1321
    }
  }
  return target
}

app.put('/settings', (req, res) => {
  const settings = deepMerge(structuredClone(defaults), req.body)
  res.json(settings)
})

app.listen(3000)
