export async function search(users, condition, age) {
  // ruleid: nosql-where-built
  const first = await users.find({ $where: `function() { return ${condition}; }` }).toArray();
  // ruleid: nosql-where-built
  const second = await users.find({ active: true, "$where": "this.age > " + age }).toArray();
  // ruleid: nosql-where-built
  const third = await User.find().$where("this.name === '" + condition + "'");
  // ok: nosql-where-built
  const fourth = await users.find({ $where: "this.spent > this.budget" }).toArray();
  // ok: nosql-where-built
  const fifth = await users.find({ age: { $gt: age } }).toArray();
  // ok: nosql-where-built
  const sixth = knex("users").where(`age > ${age}`);
  return [first, second, third, fourth, fifth, sixth];
}

function search(customers, expression) {
  const filter = {};
  // ruleid: nosql-where-built
  filter.$where = `function() { return ${expression}; }`;
  // ok: nosql-where-built
  filter.where = `${expression}`;
  return customers.find(filter);
}
