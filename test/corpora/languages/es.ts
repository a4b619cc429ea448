import { type Language, lines } from '../language.ts';

export const spanish: Language = {
  code: 'es',
  quotes: [
    ['«', '»'],
    ['"', '"'],
    ['“', '”'],
    ["'", "'"],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      La contraseña es {s}.
      La contraseña de {user} en {host} es {s}.
      La nueva contraseña es {s}, cámbiala en cuanto puedas.
      Contraseña para {system}: {s}
      He puesto la contraseña {s} por ahora.
      La contraseña de root en {host} sigue siendo {s}
      La clave de {system} es {s}
      Su contraseña temporal: {s}
      La contraseña se restableció a {s} el {date}.
      Introduce la contraseña {s} y acepta.
      La clave del wifi es {s}`,
    held: lines`
      La contraseña por defecto {s} sigue activa.
      Mi contraseña ({s}) ya no funciona en {host}.
      Como contraseña hemos elegido {s}.
      La contraseña era {s} antes del bloqueo.
      La contraseña actual será {s}.
      Vuelve a poner la contraseña en {s}.
      Cuando pida la contraseña, escribe {s}.
      La frase de contraseña de la llave es {s}.
      El password de {user} es {s}`,
  },
  valueFirst: {
    dev: lines`
      {s} es la contraseña de {user}.
      Usa {s} como contraseña.`,
    held: lines`
      {s} quedó como nueva contraseña.
      Prueba con {s} de contraseña en {system}.
      Con {s} como clave se entra en {host}.`,
  },
  changed: {
    dev: lines`
      Cambiamos la contraseña de {old} a {s}.
      La contraseña se cambió de {old} a {s}.
      contraseña anterior: {old}, contraseña nueva: {s}`,
    held: lines`
      La contraseña antigua {old} se sustituyó por {s}.
      Contraseña cambiada: {old} → {s}
      Antes la contraseña era {old}, ahora es {s}.`,
  },
  pair: {
    dev: lines`
      Entra con {user} / {s}.
      Credenciales: {user} / {s}
      Usuario {user}, contraseña {s}.
      Usuario: {user}, contraseña: {s}
      Iniciar sesión como {user} con la contraseña {s}.
      login: {user}/{s}`,
    held: lines`
      El usuario {user} tiene la contraseña {s}.
      Acceso a {system} ({user} / {s})
      Conéctate con el usuario {user} y la clave {s}.
      El login es {user} y la contraseña {s}.`,
  },
  nextLine: {
    dev: lines`
      La contraseña de {host} es:⏎{s}
      Contraseña:⏎{s}`,
    held: lines`
      Esta es su nueva contraseña:⏎⏎{s}
      Contraseña para {user}:⏎    {s}`,
  },
  token: {
    dev: lines`
      La clave de API de {system} es {t}.
      Usa este token: {t}
      El secreto del cliente es {t}
      Token de acceso para {system}: {t}`,
    held: lines`
      El token {t} aparece en claro en el registro.
      La clave de acceso de {system} era {t}.
      Pon {t} como clave API en el pipeline.`,
  },
  pin: {
    dev: lines`
      El PIN es {p}.
      PIN: {p}
      El PIN de {system} es {p}.`,
    held: lines`
      Introduzca el PIN {p} en el aparato.
      El PIN era {p}.`,
  },
  password: {
    dev: ['Contraseña', 'Clave', 'Contrasena', 'Contraseña root'],
    held: ['Contraseña inicial', 'Clave de acceso', 'Nueva contraseña', 'CONTRASEÑA'],
  },
  tokenNames: { dev: ['Clave API', 'Token', 'Secreto'], held: ['Token de acceso', 'Clave secreta', 'API key'] },
  user: ['Usuario', 'Cuenta', 'Nombre de usuario'],
  host: ['Servidor', 'Equipo', 'Sistema'],
  note: ['Notas', 'Comentario', 'Responsable'],
  notes: ['primer nodo', 'preguntar antes', 'solo lectura', 'cambia cada mes', 'entorno de pruebas', ''],
  noValue: ['en la bóveda', 'ver KeePass', 'sin cambios', 'caducada', 'desconocida', 'ninguna', 'como siempre'],
  harmless: {
    dev: lines`
      ¿Olvidó su contraseña?
      La política de contraseñas es estricta: al menos 14 caracteres.
      La contraseña ha caducado y debe cambiarse.
      La contraseña está en la bóveda bajo {system}.
      La contraseña se cambió el {date}, véase {ticket}.
      La clave de API es obligatoria.
      El token caducó a las {time}.
      Nunca envíe una contraseña por correo.
      Error de acceso: contraseña incorrecta para {user}.
      El campo contraseña está vacío.
      La clave se lee de {file}.
      Entra con tu cuenta de la empresa.
      Solo {person} conoce la contraseña de {user}.
      Contraseña: preguntar a {person}
      El PIN está bloqueado.
      Credenciales: ver el manual, capítulo {version}.
      La contraseña es correcta, pero la cuenta está bloqueada.
      El commit {hash} elimina la clave.
      La clave es que el servicio arranque antes que {system}.
      La clave pública está en {file}.`,
    held: lines`
      La contraseña debe renovarse antes del {date}.
      Sin token el servidor responde 401.
      Escriba la contraseña que recibió por correo postal.
      La contraseña es la misma que antes.
      El usuario y la contraseña son erróneos.
      El PIN llegará por correo.
      La contraseña distingue mayúsculas y minúsculas.
      La clave {uuid} pertenece a una tarea.
      Cambio de contraseña a los {number} días.`,
  },
  filler: lines`
    La migración de {system} a {host} terminó a las {time}.
    {person} revisó los registros y no encontró nada raro.
    La versión {version} está en uso desde el {date}.
    El ticket {ticket} describe el primer incidente.
    El servicio se reinició dos veces y la cola quedó vacía.
    La configuración está en {file}.
    El segundo nodo se añade la semana que viene.
    La copia se hace cada noche y se guarda en {host}.
    El tiempo de respuesta bajó de 480 ms a 95 ms.
    La compilación {number} parte del commit {hash}.
    {person} está de vacaciones hasta el {date}.
    El proveedor confirmó el pedido {number}.`,
  headings: ['Contexto', 'Entorno', 'Trabajo realizado', 'Resolución de problemas', 'Puntos abiertos', 'Accesos'],
};
