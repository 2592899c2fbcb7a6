const names = (...lines: string[]) => lines.flatMap((line) => line.split(', '));

/** As our own tables and the boards that people come from head their columns (keyOf), the best known first. */
export const COLUMN_NAMES = {
  text: names(
    'text, note, notes, content, idea, card, sticky, sticky note, comment, answer, note text, card text, card name, item, summary',
    'notiz, notizen, inhalt, idee, karte, zettel, kommentar, antwort, beitrag, carte, contenu, idée, commentaire, nota, contenido',
    'response, feedback, description, beschreibung',
  ),
  lane: names(
    'lane, kind, type, prompt, column, question, list, section, prompt name, column name, list name, frame, area',
    'spalte, art, typ, frage, liste, rubrik, colonne, columna, tipo',
  ),
  group: names(
    'group, team, table, board, room, group number, team name, group name, gruppe, tisch, groupe, équipe, grupo, equipo',
  ),
  capability: names(
    'capability, capability name, theme, function, topic, thema, funktion, fähigkeit, thème, tema',
  ),
  cluster: names(
    'cluster, category, grouping, reflection group, cluster title, group title, stack title',
    'kategorie, catégorie, categoría',
  ),
  dots: names(
    'dots, votes, likes, upvotes, vote count, score, voting 0, dots of its cluster or note',
    'punkte, stimmen, voix, points, votos, puntos',
  ),
  author: names(
    'author, name, writer, person, created by, participant, author name, creator, autor, autorin, verfasser, auteur',
  ),
} satisfies Record<string, readonly string[]>;
