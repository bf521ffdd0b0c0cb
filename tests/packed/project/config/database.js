const connections = {
  sqlite: (env) => ({
    client: 'sqlite',
    connection: { filename: env('DATABASE_FILENAME', '.tmp/data.db') },
    useNullAsDefault: true,
  }),
  postgres: (env) => ({
    client: 'postgres',
    connection: { connectionString: env('DATABASE_URL') },
  }),
};

// Building the admin panel reads this too, without an environment.
module.exports = ({ env }) => ({
  connection: connections[env('DATABASE_CLIENT', 'sqlite')](env),
});
