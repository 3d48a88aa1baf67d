import type { Words } from './dictionary.ts';

/** Words in and around what readers carry away, French. */
export const offline: Words['offline'] = {
  extract: 'Extrayez d’abord tous les fichiers, puis ouvrez index.html dans le dossier où ils se trouvent.',
  readme: {
    open: 'Pour l’ouvrir',
    unpack: 'Extrayez tous les fichiers de l’archive dans un dossier.',
    start:
      'Ouvrez-y index.html avec n’importe quel navigateur. Les pages et la recherche se passent de réseau.',
    quiet: 'Rien n’y interroge un autre ordinateur. Un lien vers une source mène au web si vous le suivez.',
    check: 'Pour le vérifier',
    digests:
      'manifest.json nomme chaque fichier avec son empreinte SHA-256. Là où vous avez pris l’archive, SHA256SUMS donne l’empreinte de l’archive elle-même. Dans le dossier qui contient les deux, tapez :',
    signature:
      'Si SHA256SUMS.minisig les accompagne, l’éditeur a signé les empreintes avec minisign. Demandez la clé publique par une autre voie que celle de l’archive, mettez-la à la place de KEY et tapez :',
  },
  save: {
    title: 'Le garder dans ce navigateur',
    intro:
      'Votre navigateur peut garder le dossier entier et l’ouvrir sans réseau. Il ne garde rien sans votre demande.',
    ask: 'Quelle est sa taille ?',
    save: 'Garder {size}',
    size: { one: '{n} fichier, {size}', other: '{n} fichiers, {size}' },
    saving: '{done} sur {size}',
    saved: 'Gardé dans ce navigateur : {size}. Avec un réseau, il est mis à jour.',
    cancel: 'Annuler',
    remove: 'Le supprimer',
    removed: 'Ce navigateur ne garde rien du dossier.',
    failed: 'Il n’a pas pu être gardé. Vérifiez le réseau et l’espace libre, puis réessayez.',
  },
  paper: {
    contents: 'Sommaire',
    endnotes: 'Notes',
    page: 'Page',
    of: 'sur',
    note: 'Note {n}',
    pages: 'Autres pages',
    cover: 'Couverture',
    accessible:
      'Texte avec titres, table des matières, liens et notes numérotées ; les images sont décrites. Rien ne clignote ni ne bouge.',
  },
};
