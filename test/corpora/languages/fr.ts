import { type Language, lines } from '../language.ts';

export const french: Language = {
  code: 'fr',
  quotes: [
    ['« ', ' »'],
    ['«\u00a0', '\u00a0»'],
    ['"', '"'],
    ['“', '”'],
    ['`', '`'],
  ],
  told: {
    dev: lines`
      Le mot de passe est {s}.
      Le mot de passe du compte {user} sur {host} est {s}.
      Le nouveau mot de passe est {s}, merci de le changer.
      Mot de passe pour {system} : {s}
      J'ai mis le mot de passe à {s} pour l'instant.
      Le mot de passe root de {host} est toujours {s}
      mdp de {system} : {s}
      Votre mot de passe provisoire : {s}
      Le mot de passe a été réinitialisé à {s} le {date}.
      Saisir le mot de passe {s} et valider.
      Le mot de passe wifi, c'est {s}`,
    held: lines`
      Le mot de passe par défaut {s} est encore actif.
      Mon mot de passe ({s}) ne marche plus sur {host}.
      Comme mot de passe nous avons choisi {s}.
      Le mot de passe était {s} avant le blocage.
      Le mdp actuel est {s}
      Remettez le mot de passe à {s}.
      Quand le mot de passe est demandé, tapez {s}.
      La phrase de passe de la clé est {s}.
      Le mot de passe d'administration reste {s}.`,
  },
  valueFirst: {
    dev: lines`
      {s} est le mot de passe de {user}.
      Utilisez {s} comme mot de passe.`,
    held: lines`
      {s} a été défini comme nouveau mot de passe.
      Essaie {s} en mot de passe pour {system}.
      Avec {s} comme mot de passe on arrive sur {host}.`,
  },
  changed: {
    dev: lines`
      Nous avons changé le mot de passe de {old} à {s}.
      Le mot de passe est passé de {old} à {s}.
      ancien mot de passe : {old}, nouveau mot de passe : {s}`,
    held: lines`
      L'ancien mot de passe {old} a été remplacé par {s}.
      Mot de passe modifié : {old} → {s}
      Avant le mot de passe était {old}, maintenant c'est {s}.`,
  },
  pair: {
    dev: lines`
      Connectez-vous avec {user} / {s}.
      Identifiants : {user} / {s}
      Utilisateur {user}, mot de passe {s}.
      Identifiant : {user}, mot de passe : {s}
      Se connecter en tant que {user} avec le mot de passe {s}.
      login : {user}/{s}`,
    held: lines`
      Le compte {user} a pour mot de passe {s}.
      Accès à {system} ({user} / {s})
      Connexion avec l'utilisateur {user} et le mot de passe {s}.
      Le login est {user} et le mdp {s}.`,
  },
  nextLine: {
    dev: lines`
      Le mot de passe de {host} est :⏎{s}
      Mot de passe :⏎{s}`,
    held: lines`
      Voici votre nouveau mot de passe :⏎⏎{s}
      Mot de passe pour {user} :⏎    {s}`,
  },
  token: {
    dev: lines`
      La clé API de {system} est {t}.
      Utilisez ce jeton : {t}
      Le secret du client est {t}
      Clé d'API pour {system} : {t}`,
    held: lines`
      Le jeton {t} apparaît en clair dans le journal.
      La clé d'accès de {system} était {t}.
      Mets {t} comme clé API dans le pipeline.`,
  },
  pin: {
    dev: lines`
      Le code PIN est {p}.
      PIN : {p}
      Le code PIN de {system} est {p}.`,
    held: lines`
      Saisissez le code PIN {p} sur l'appareil.
      Le PIN était {p}.`,
  },
  password: {
    dev: ['Mot de passe', 'MDP', 'mdp', 'Mot de passe root', 'Passe'],
    held: ['Mot de passe initial', 'Mot de passe admin', 'Nouveau mot de passe', 'MOT DE PASSE'],
  },
  tokenNames: { dev: ['Clé API', 'Jeton', 'Secret client'], held: ['Clé d’accès', "Jeton d'accès", 'Clé secrète'] },
  user: ['Utilisateur', 'Identifiant', 'Compte'],
  host: ['Serveur', 'Machine', 'Système'],
  note: ['Remarque', 'Commentaire', 'Responsable'],
  notes: ['premier nœud', 'demander avant', 'lecture seule', 'change chaque mois', 'environnement de test', ''],
  noValue: ['dans le coffre', 'voir KeePass', 'inchangé', 'expiré', 'inconnu', 'aucun', 'comme avant'],
  harmless: {
    dev: lines`
      Mot de passe oublié ?
      La politique de mot de passe est stricte : 14 caractères au moins.
      Votre mot de passe a expiré et doit être changé.
      Le mot de passe est dans le coffre sous {system}.
      Le mot de passe a été changé le {date}, voir {ticket}.
      La clé API est obligatoire.
      Le jeton a expiré à {time}.
      Ne jamais envoyer un mot de passe par courriel.
      Échec de connexion : mot de passe incorrect pour {user}.
      Le champ mot de passe est vide.
      La clé est lue dans {file}.
      Connectez-vous avec votre compte d'entreprise.
      Seul {person} connaît le mot de passe de {user}.
      Mot de passe : demander à {person}
      La saisie du code PIN est bloquée.
      Identifiants : voir le manuel, chapitre {version}.
      Le mot de passe est correct mais le compte est bloqué.
      Le commit {hash} retire la clé.
      La clé publique se trouve dans {file}.`,
    held: lines`
      Le mot de passe doit être renouvelé avant le {date}.
      Sans jeton, le serveur répond 401.
      Saisissez le mot de passe reçu par courrier.
      Le mot de passe est le même qu'avant.
      L'utilisateur et le mot de passe sont faux.
      Le code PIN arrive par la poste.
      Le mot de passe est sensible à la casse.
      La clé {uuid} appartient à une tâche.
      Changement de mot de passe après {number} jours.`,
  },
  filler: lines`
    La migration de {system} vers {host} était terminée à {time}.
    {person} a vérifié les journaux et n'a rien trouvé d'anormal.
    La version {version} est en service depuis le {date}.
    Le ticket {ticket} décrit le premier incident.
    Le service a été redémarré deux fois, ensuite la file était vide.
    La configuration se trouve dans {file}.
    Le second nœud sera ajouté la semaine prochaine.
    La sauvegarde tourne chaque nuit et est copiée sur {host}.
    Le temps de réponse est passé de 480 ms à 95 ms.
    La version {number} repose sur le commit {hash}.
    {person} est en congé jusqu'au {date}.
    La commande {number} a été confirmée par le fournisseur.`,
  headings: ['Contexte', 'Environnement', 'Travaux réalisés', 'Dépannage', 'Points ouverts', 'Accès'],
};
