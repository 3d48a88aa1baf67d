/** Given and family names as they are written in English, French and Arabic. */
const given: readonly (readonly [string, string, string])[] = [
  ['Ahmed', 'Ahmed', 'أحمد'],
  ['Ali', 'Ali', 'علي'],
  ['Aisha', 'Aïcha', 'عائشة'],
  ['Bashir', 'Béchir', 'بشير'],
  ['Fathi', 'Fethi', 'فتحي'],
  ['Fatima', 'Fatma', 'فاطمة'],
  ['Hassan', 'Hassen', 'حسن'],
  ['Hussein', 'Houcine', 'حسين'],
  ['Ibrahim', 'Brahim', 'إبراهيم'],
  ['Jamal', 'Djamel', 'جمال'],
  ['Karim', 'Krim', 'كريم'],
  ['Khaled', 'Khalid', 'خالد'],
  ['Khadija', 'Khadidja', 'خديجة'],
  ['Layla', 'Leïla', 'ليلى'],
  ['Mahmoud', 'Mahmoud', 'محمود'],
  ['Mansour', 'Mansour', 'منصور'],
  ['Mariam', 'Meriem', 'مريم'],
  ['Mohammed', 'Mohamed', 'محمد'],
  ['Mukhtar', 'Mokhtar', 'مختار'],
  ['Mustafa', 'Moustapha', 'مصطفى'],
  ['Nabil', 'Nabil', 'نبيل'],
  ['Nadia', 'Nadia', 'نادية'],
  ['Omar', 'Omar', 'عمر'],
  ['Osama', 'Oussama', 'أسامة'],
  ['Rashid', 'Rachid', 'رشيد'],
  ['Salah', 'Salah', 'صلاح'],
  ['Salem', 'Salem', 'سالم'],
  ['Salma', 'Selma', 'سلمى'],
  ['Samir', 'Samir', 'سمير'],
  ['Suleiman', 'Slimane', 'سليمان'],
  ['Tariq', 'Tarek', 'طارق'],
  ['Walid', 'Oualid', 'وليد'],
  ['Youssef', 'Youcef', 'يوسف'],
  ['Yunus', 'Younès', 'يونس'],
  ['Zaynab', 'Zineb', 'زينب'],
  ['Ziyad', 'Ziad', 'زياد'],
];

const family: readonly (readonly [string, string, string])[] = [
  ['Abidi', 'Abidi', 'العابدي'],
  ['Badri', 'Badri', 'البدري'],
  ['Barghathi', 'Barghathi', 'البرغثي'],
  ['Ben Amor', 'Ben Amor', 'بن عمر'],
  ['Ben Youssef', 'Ben Youcef', 'بن يوسف'],
  ['Darwish', 'Darouiche', 'درويش'],
  ['Farjani', 'Ferjani', 'الفرجاني'],
  ['Gharbi', 'Gharbi', 'الغربي'],
  ['Haddad', 'Haddad', 'حداد'],
  ['Hamdi', 'Hamdi', 'حمدي'],
  ['Jabri', 'Djabri', 'الجبري'],
  ['Khalifi', 'Khélifi', 'الخليفي'],
  ['Khoury', 'Khoury', 'خوري'],
  ['Maghribi', 'Maghrebi', 'المغربي'],
  ['Majbari', 'Majbri', 'المجبري'],
  ['Mansouri', 'Mansouri', 'المنصوري'],
  ['Masri', 'Masri', 'المصري'],
  ['Misrati', 'Misrati', 'المصراتي'],
  ['Mzoughi', 'Mzoughi', 'المزوغي'],
  ['Najjar', 'Nadjar', 'نجار'],
  ['Nasser', 'Nacer', 'ناصر'],
  ['Obeidi', 'Obeïdi', 'العبيدي'],
  ['Qadri', 'Kadri', 'قادري'],
  ['Rifi', 'Riffi', 'الريفي'],
  ['Sabri', 'Sabri', 'صبري'],
  ['Senussi', 'Senoussi', 'السنوسي'],
  ['Shami', 'Chami', 'الشامي'],
  ['Sharif', 'Chérif', 'شريف'],
  ['Swehli', 'Souehli', 'السويحلي'],
  ['Tarhouni', 'Tarhouni', 'الترهوني'],
  ['Tayeb', 'Taïeb', 'الطيب'],
  ['Trabelsi', 'Trabelsi', 'الطرابلسي'],
  ['Warfalli', 'Ouerfalli', 'الورفلي'],
  ['Zawi', 'Zaoui', 'الزاوي'],
  ['Zintani', 'Zentani', 'الزنتاني'],
  ['Zuwari', 'Zouari', 'الزواري'],
];

/** How many people there are before a name comes again. */
export const population: number = given.length * given.length * family.length;

/** The name of a person: given name, father's name, family name; another number is another person. */
export function personName(person: number): { english: string; french: string; arabic: string } {
  const first = given[person % given.length] ?? ['', '', ''];
  const last = family[Math.floor(person / given.length) % family.length] ?? ['', '', ''];
  const father = given[Math.floor(person / (given.length * family.length)) % given.length] ?? ['', '', ''];
  const name = (language: 0 | 1 | 2): string => `${first[language]} ${father[language]} ${last[language]}`;
  return { english: name(0), french: name(1), arabic: name(2) };
}
