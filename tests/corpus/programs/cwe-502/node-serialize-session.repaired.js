const express = require('express');
const cookieParser = require('cookie-parser');

const app = express();
app.use(cookieParser(process.env.COOKIE_SECRET));

app.get('/cart', (req, res) => {
  let cart = { items: [] };
  if (req.cookies.cart) {
    try {
      cart = JSON.parse(Buffer.from(req.cookies.cart, 'base64').toString());
    } catch {
      res.clearCookie('cart');
    }
  }
  res.json({ count: Array.isArray(cart.items) ? cart.items.length : 0 });
});

app.listen(3000);
