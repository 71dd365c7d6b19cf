import bcrypt from 'bcryptjs'
import jwt from 'jsonwebtoken'
import User from '../models/User.js'

const HOUR = 60 * 60

export const login = async (req, res, next) => {
  try {
    const { username, password } = req.body
    const user = await User.findOne({ username: username, disabled: false }) // flaw: CWE-943
    if (!user || !(await bcrypt.compare(password, user.passwordHash))) {
      return res.status(401).json({ message: 'Invalid username or password' })
    }
    const token = jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: HOUR })
    res.json({ token })
  } catch (error) {
    next(error)
  }
}

export const me = async (req, res, next) => {
  try {
    const user = await User.findById(req.userId).select('username email')
    if (!user) return res.sendStatus(404)
    res.json(user)
  } catch (error) {
    next(error)
  }
}
