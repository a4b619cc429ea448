import { type Language, lines } from '../language.ts';

export const portuguese: Language = {
  code: 'pt',
  quotes: [
    ['"', '"'],
    ['“', '”'],
    ['«', '»'],
    ["'", "'"],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      A senha é {s}.
      A senha de {user} em {host} é {s}.
      A nova senha é {s}, troque no primeiro acesso.
      Senha para o {system}: {s}
      Coloquei a senha {s} por enquanto.
      A senha de root em {host} ainda é {s}
      A palavra-passe de {system} é {s}
      Sua senha temporária: {s}
      A senha foi redefinida para {s} em {date}.
      Digite a senha {s} e confirme.
      A senha do wifi é {s}`,
    held: lines`
      A senha padrão {s} continua ativa.
      Minha senha ({s}) não funciona mais em {host}.
      Como senha escolhemos {s}.
      A senha era {s} antes do bloqueio.
      A senha atual seria {s}.
      Volte a senha para {s}.
      Quando pedir a senha, escreva {s}.
      A frase secreta da chave é {s}.
      A palavra-passe do utilizador {user} continua {s}`,
  },
  valueFirst: {
    dev: lines`
      {s} é a senha de {user}.
      Use {s} como senha.`,
    held: lines`
      {s} ficou como nova senha.
      Tente {s} como palavra-passe no {system}.
      Com {s} como senha entra em {host}.`,
  },
  changed: {
    dev: lines`
      Mudamos a senha de {old} para {s}.
      A senha foi alterada de {old} para {s}.
      senha antiga: {old}, senha nova: {s}`,
    held: lines`
      A senha antiga {old} foi substituída por {s}.
      Senha alterada: {old} → {s}
      Antes a senha era {old}, agora é {s}.`,
  },
  pair: {
    dev: lines`
      Entre com {user} / {s}.
      Credenciais: {user} / {s}
      Usuário {user}, senha {s}.
      Utilizador: {user}, senha: {s}
      Acessar como {user} com a senha {s}.
      login: {user}/{s}`,
    held: lines`
      O usuário {user} tem a senha {s}.
      Acesso ao {system} ({user} / {s})
      Conecte com o usuário {user} e a senha {s}.
      O login é {user} e a senha {s}.`,
  },
  nextLine: {
    dev: lines`
      A senha de {host} é:⏎{s}
      Senha:⏎{s}`,
    held: lines`
      Aqui está sua nova senha:⏎⏎{s}
      Senha para {user}:⏎    {s}`,
  },
  token: {
    dev: lines`
      A chave de API do {system} é {t}.
      Use este token: {t}
      O segredo do cliente é {t}
      Token de acesso para {system}: {t}`,
    held: lines`
      O token {t} aparece em claro no registro.
      A chave de acesso do {system} era {t}.
      Coloque {t} como chave API no pipeline.`,
  },
  pin: {
    dev: lines`
      O PIN é {p}.
      PIN: {p}
      O PIN do {system} é {p}.`,
    held: lines`
      Introduza o PIN {p} no aparelho.
      O PIN era {p}.`,
  },
  password: {
    dev: ['Senha', 'Palavra-passe', 'Senha root', 'Password'],
    held: ['Senha inicial', 'Senha de acesso', 'Nova senha', 'SENHA'],
  },
  tokenNames: { dev: ['Chave API', 'Token', 'Segredo'], held: ['Token de acesso', 'Chave secreta', 'API key'] },
  user: ['Usuário', 'Utilizador', 'Conta'],
  host: ['Servidor', 'Máquina', 'Sistema'],
  note: ['Notas', 'Comentário', 'Responsável'],
  notes: ['primeiro nó', 'perguntar antes', 'somente leitura', 'muda todo mês', 'ambiente de teste', ''],
  noValue: ['no cofre', 'ver KeePass', 'sem mudança', 'expirada', 'desconhecida', 'nenhuma', 'como sempre'],
  harmless: {
    dev: lines`
      Esqueceu a senha?
      A política de senhas é rígida: pelo menos 14 caracteres.
      A senha expirou e precisa ser trocada.
      A senha está no cofre em {system}.
      A senha foi trocada em {date}, ver {ticket}.
      A chave de API é obrigatória.
      O token expirou às {time}.
      Nunca envie uma senha por e-mail.
      Falha de acesso: senha incorreta para {user}.
      O campo senha está vazio.
      A chave é lida de {file}.
      Entre com a sua conta da empresa.
      Só {person} conhece a senha de {user}.
      Senha: perguntar a {person}
      O PIN está bloqueado.
      Credenciais: ver o manual, capítulo {version}.
      A senha é correta, mas a conta está bloqueada.
      O commit {hash} remove a chave.
      A chave pública está em {file}.`,
    held: lines`
      A senha deve ser renovada antes de {date}.
      Sem token o servidor responde 401.
      Digite a senha recebida pelo correio.
      A senha é a mesma de antes.
      Usuário e senha estão errados.
      O PIN chega pelo correio.
      A senha diferencia maiúsculas e minúsculas.
      A chave {uuid} pertence a uma tarefa.
      Troca de senha após {number} dias.`,
  },
  filler: lines`
    A migração do {system} para {host} terminou às {time}.
    {person} verificou os registros e não achou nada estranho.
    A versão {version} está em uso desde {date}.
    O chamado {ticket} descreve o primeiro incidente.
    O serviço foi reiniciado duas vezes e a fila ficou vazia.
    A configuração está em {file}.
    O segundo nó entra na semana que vem.
    A cópia roda toda noite e vai para {host}.
    O tempo de resposta caiu de 480 ms para 95 ms.
    A compilação {number} parte do commit {hash}.
    {person} está de férias até {date}.
    O fornecedor confirmou o pedido {number}.`,
  headings: ['Contexto', 'Ambiente', 'Trabalho realizado', 'Solução de problemas', 'Pontos em aberto', 'Acessos'],
};
