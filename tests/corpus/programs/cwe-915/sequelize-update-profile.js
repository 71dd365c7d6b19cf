const { User } = require('../models');

exports.updateProfile = async (req, res) => {
  try {
    const user = await User.findByPk(req.userId);
    if (!user) {
      return res.status(404).json({ error: 'User not found' });
    }
    Object.assign(user, req.body); // flaw: CWE-915
    await user.save();
    res.json({ id: user.id, firstName: user.firstName, lastName: user.lastName });
  } catch (error) {
    console.error(error);
    res.status(500).json({ error: 'Could not update profile' });
  }
};

exports.createTeam = async (req, res) => {
  const { Team } = require('../models');
  const team = await Team.create(req.body); // flaw: CWE-915
  res.status(201).json({ id: team.id });
};
