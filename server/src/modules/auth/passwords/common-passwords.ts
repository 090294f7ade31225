/** Passwords of ten and more characters that head the lists of guessers, and shorter ones that are found repeated. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 9876543210 12345678910 123456789a 123456789q 1234567890a 12345678901 123456789012
  1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5 q1w2e3r4t5y6 qwertyuiop qwertyuiop123 qwerty12345 qwerty123456
  qwerty1234 qwertzuiop azertyuiop asdfghjkl1 asdfghjkl; zxcvbnm123 qazwsxedcrfv 1qazxsw23edc zaq12wsxcde3 !qaz2wsx#edc
  password password1 password12 password123 password1234 password12345 password123! password1! passw0rd123 p@ssw0rd123
  p@ssword123 p@ssw0rd1234 passwordpassword mypassword mypassword1 newpassword changeme123 changemenow changemeplease
  iloveyou123 iloveyou12 iloveyou1234 iloveyousomuch ilovemyself iloveyouforever welcome123 welcome1234 welcome12345
  welcome2024 welcome2025 welcome2026 letmein123 letmein1234 letmein12345 administrator administrator1 admin12345
  admin123456 admin1234567890 adminadmin adminpassword rootpassword superadmin superuser123 superman123 batman1234
  dragon1234 monkey1234 football123 football1234 baseball123 basketball basketball1 liverpool1 manchester manchester1
  chelsea123 arsenal123 starwars123 princess123 sunshine123 sunshine1234 charlie123 michael123 michelle123 jennifer123
  qwerty qwert12345 abcdefghij abcdefghijk abcdefghijklmnopqrstuvwxyz abcd123456 abcd1234567 abc123456789 abcde12345
  a123456789 a1234567890 aa123456789 asd123456789 zxc123456789 q123456789 qwe123456789 qweasdzxc123 qweasdzxc1
  1111111111 0000000000 1122334455 112233445566 1231231234 123123123123 123321123321 147258369 1472583690 159357258456
  0102030405 1029384756 5555555555 7777777777 6666666666 9999999999 secret1234 secretpassword supersecret supersecret1
  topsecret123 test123456 testtest123 testpassword test1234567890 testing123 testing1234 temporary1 temppassword
  temp123456 default123 defaultpassword guest123456 user123456 username123 database123 postgres123 postgresql mysql12345
  server12345 computer123 internet123 whatever123 nothing123 anything123 something1 blink182123 trustno1trustno1
  correcthorsebatterystaple thisismypassword thisisapassword passwort123 passwort1234 kennwort123 hallo12345 hallo123456
  willkommen1 willkommen123 motdepasse motdepasse1 motdepasse123 azerty12345 azerty123456 contrasena contrasena1
  contrasena123 contraseña123 senha12345 senha123456 mudar12345 parola1234 haslo12345 dataviz123 datavizpro datavizpro1
  datavizpro123 dashboard1 dashboard123 letmein admin test secret qwertz welcome changeme`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
