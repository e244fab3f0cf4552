-- Extensions need a superuser; everything else belongs to the owner role, which alone runs migrations.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO ${service}_owner;
GRANT USAGE ON SCHEMA public TO ${service};
ALTER DEFAULT PRIVILEGES FOR ROLE ${service}_owner IN SCHEMA public
  GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${service};
ALTER DEFAULT PRIVILEGES FOR ROLE ${service}_owner IN SCHEMA public
  GRANT USAGE, SELECT ON SEQUENCES TO ${service};
