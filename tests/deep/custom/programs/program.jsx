import { join } from 'path'
import { useState } from 'react'
const read = require('fs').readFile

document.write(join('a', 'b'))
const same = (value) => value
const shown = `one ${same} of two`
fetched.then(same).catch(shown)
Object.defineProperty(shown, 'x', { configurable: true, enumerable: false, value: 1 })
const maybe = shown?.length
if (maybe == 1 || maybe == null) read(shown)

class Panel extends Component {
  state = {}
  constructor(props) {
    super(props)
  }
  render() {
    return <div onClick={this.clicked} title="t" dangerouslySetInnerHTML={{ __html: this.props.text }} />
  }
}

function answer(req, res) {
  const name = req.query.name
  res.send(name)
  res.send(encodeURIComponent(name))
  const all = []
  all.push(name)
  res.send(all)
  check(name)
  res.send(name)
  db.query(req.body.sql)
  db.query('SELECT ' + req.body.name)
  db.query(`SELECT ${req.body.name}`)
  const dialog = [all]
  dialog.sort()
}
