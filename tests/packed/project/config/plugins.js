// Not a word about newsroom: Strapi finds it among the dependencies, and it has no option that must be set.
module.exports = ({ env }) => ({
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});
