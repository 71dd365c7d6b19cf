const crypto = require('crypto');
const { Schema, model } = require('mongoose');

const userSchema = new Schema(
  {
    email: { type: String, required: true, unique: true, lowercase: true },
    passwordHash: { type: String, required: true, select: false },
  },
  { timestamps: true }
);

function hashPassword(password) {
  return crypto.createHash('sha1').update(password).digest('hex'); // flaw: CWE-328
}

userSchema.methods.setPassword = function (password) {
  this.passwordHash = hashPassword(password);
};

userSchema.methods.checkPassword = function (password) {
  const given = Buffer.from(hashPassword(password));
  return crypto.timingSafeEqual(given, Buffer.from(this.passwordHash));
};

userSchema.set('toJSON', {
  transform(_doc, ret) {
    delete ret.passwordHash;
    return ret;
  },
});

module.exports = model('User', userSchema);
