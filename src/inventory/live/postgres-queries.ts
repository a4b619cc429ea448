/**
 * What is asked of the catalogue (https://www.postgresql.org/docs/current/catalogs.html). Everything is visible to every role
 * that may connect; `pg_authid`, where the passwords' verifiers are, is not asked.
 */

/** So many grants, and so many objects, are read; what is more is said. */
export const MOST = 500_000;

/** Roles but the server's own (`pg_…`). A password's end has no year 294276: `infinity` counts as none. */
export const ROLES = `
  select r.rolname as name, r.rolcanlogin as login, r.rolsuper as superuser, r.rolcreatedb as createdb,
         r.rolcreaterole as createrole, r.rolreplication as replication, r.rolbypassrls as bypassrls,
         case when isfinite(r.rolvaliduntil) then extract(epoch from r.rolvaliduntil)::float8 end as until,
         shobj_description(r.oid, 'pg_authid') as comment
    from pg_roles r
   where r.rolname !~ '^pg_'
   order by r.rolname`;

/** Memberships as PostgreSQL has them since version 16: each has its own INHERIT and SET. */
export const MEMBERSHIPS = `
  select m.rolname as member, r.rolname as role, bool_or(a.admin_option) as admin,
         bool_or(a.inherit_option) as inherit, bool_or(a.set_option) as set
    from pg_auth_members a
    join pg_roles r on r.oid = a.roleid
    join pg_roles m on m.oid = a.member
   group by m.rolname, r.rolname
   order by m.rolname, r.rolname`;

/** Before version 16 the member's own attribute says whether it inherits. */
export const MEMBERSHIPS_15 = `
  select m.rolname as member, r.rolname as role, bool_or(a.admin_option) as admin,
         bool_or(m.rolinherit) as inherit, true as set
    from pg_auth_members a
    join pg_roles r on r.oid = a.roleid
    join pg_roles m on m.oid = a.member
   group by m.rolname, r.rolname
   order by m.rolname, r.rolname`;

/**
 * Every object with its owner and its access list; where there is no list, the one that PostgreSQL takes then
 * (https://www.postgresql.org/docs/current/ddl-priv.html).
 */
const OBJECTS = `
  select 'database' as kind, quote_ident(d.datname) as name, d.datdba as owner,
         coalesce(d.datacl, acldefault('d', d.datdba)) as acl
    from pg_database d where d.datallowconn
  union all
  select 'schema', quote_ident(n.nspname), n.nspowner, coalesce(n.nspacl, acldefault('n', n.nspowner))
    from pg_namespace n where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  union all
  select case c.relkind when 'S' then 'sequence' when 'v' then 'view' when 'm' then 'view' else 'table' end,
         quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relowner,
         coalesce(c.relacl, acldefault((case c.relkind when 'S' then 's' else 'r' end)::"char", c.relowner))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  union all
  select 'column', quote_ident(n.nspname) || '.' || quote_ident(c.relname) || '.' || quote_ident(a.attname), null, a.attacl
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
   where a.attacl is not null and not a.attisdropped and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  union all
  select 'routine', p.oid::regprocedure::text, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
  union all
  select 'server', quote_ident(s.srvname), s.srvowner, coalesce(s.srvacl, acldefault('S', s.srvowner))
    from pg_foreign_server s`;

/** Who has been granted what; grantee 0 is everybody. What an owner has by owning is not repeated. */
export const GRANTS = `
  select o.kind, o.name, case g.grantee when 0 then 'public' else r.rolname end as grantee,
         g.privilege_type as privilege, bool_or(g.is_grantable) as grantable
    from (${OBJECTS}) o
   cross join lateral aclexplode(o.acl) g
    left join pg_roles r on r.oid = g.grantee
   where g.grantee is distinct from o.owner and (g.grantee = 0 or r.rolname is not null)
   group by 1, 2, 3, 4
   order by 1, 2, 3, 4
   limit ${MOST}`;

export const OWNERS = `
  select o.kind, o.name, r.rolname as role
    from (${OBJECTS}) o join pg_roles r on r.oid = o.owner
   where r.rolname !~ '^pg_' or r.rolname = 'pg_database_owner'
   order by 1, 2
   limit ${MOST}`;

/**
 * What roles will be given on objects that others make from now on (ALTER DEFAULT PRIVILEGES,
 * https://www.postgresql.org/docs/current/catalog-pg-default-acl.html). Without a schema it counts for all of them.
 */
export const DEFAULTS = `
  select 'future ' || case d.defaclobjtype when 'r' then 'table' when 'S' then 'sequence' when 'f' then 'routine'
           when 'T' then 'type' when 'n' then 'schema' else 'object' end as kind,
         'made by ' || quote_ident(m.rolname) || coalesce(' in ' || quote_ident(n.nspname), '') as name,
         case g.grantee when 0 then 'public' else r.rolname end as grantee,
         g.privilege_type as privilege, bool_or(g.is_grantable) as grantable
    from pg_default_acl d
    join pg_roles m on m.oid = d.defaclrole
    left join pg_namespace n on n.oid = d.defaclnamespace
   cross join lateral aclexplode(d.defaclacl) g
    left join pg_roles r on r.oid = g.grantee
   where g.grantee <> d.defaclrole and (g.grantee = 0 or r.rolname is not null)
   group by 1, 2, 3, 4
   order by 1, 2, 3, 4
   limit ${MOST}`;
