DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}_owner') THEN
    CREATE ROLE ${service}_owner LOGIN PASSWORD '${service}_owner';
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${service}') THEN
    CREATE ROLE ${service} LOGIN PASSWORD '${service}';
  END IF;
END
$$;
