const express = require('express');
const session = require('express-session');
const { requireLogin } = require('./middleware/auth');
const Post = require('./models/post');

const router = express.Router();

router.use(requireLogin);

const canModerate = (user, post) => user.role === 'moderator' || post.author.equals(user._id);

router.post('/posts/:id/remove', async (req, res, next) => {
  try {
    const post = await Post.findById(req.params.id);
    if (!post) return res.status(404).json({ message: 'Post not found' });

    const { reason } = req.body;
    if (!canModerate(req.user, post)) {
      return res.status(403).json({ message: 'You cannot remove this post' });
    }

    post.removed = true;
    post.removedReason = String(reason || '').slice(0, 200);
    await post.save();
    res.json({ ok: true });
  } catch (err) {
    next(err);
  }
});

module.exports = router;
