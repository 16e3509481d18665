package org.apache.kafka.common.security;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.x500.X500Principal;
import org.apache.kafka.common.security.ssl.SslPrincipalMapper;

/**
 * What Java and Kafka make of subjects of certificates, of ssl.principal.mapping.rules and of login lines: prints
 * tests/conformance/security.tsv. In the package of JaasConfig, which nobody else may see.
 *
 * <pre>
 * javac -cp "$JARS/*" -d "$OUT" tests/judge/security/SecurityTexts.java
 * java -cp "$JARS/*:$OUT" org.apache.kafka.common.security.SecurityTexts > tests/conformance/security.tsv
 * </pre>
 */
final class SecurityTexts {
    private static final PrintStream OUT = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private static final List<String> NAMES = List.of(
            "CN=client,OU=tests,O=Ottla,L=Prague,ST=Bohemia,C=CZ",
            "CN=Duke\\, Jr. \\+ \\\"friends\\\" \\\\ \\<x\\>\\;,O=a\\=b",
            "CN=\\#1 \\ ",
            "CN=\\ lead,O=a#b c",
            "CN=\u010capek,O=\u00e9",
            "UID=u1+CN=two,DC=example,DC=org",
            "EMAILADDRESS=a@b.example,CN=mail",
            "STREET=Main,SERIALNUMBER=42,T=title,GIVENNAME=g,SURNAME=s,CN=x",
            "",
            "1.2.3.4=#0403010203,CN=x");

    private static final String[][] RULES = {
        {"DEFAULT", "CN=a,O=b"},
        {"", "CN=a"},
        {" DEFAULT ", "x"},
        {"RULE:^CN=(.*?),OU=ServiceUsers.*$/$1/", "CN=serviceuser,OU=ServiceUsers,O=Unknown"},
        {"RULE:^CN=(.*?),OU=Admin.*$/$1/, DEFAULT", "CN=serviceuser,OU=ServiceUsers,O=Unknown"},
        {"RULE:^CN=(.*?),OU=Admin.*$/$1/", "CN=serviceuser,OU=ServiceUsers"},
        {
            "RULE:^CN=(.*?),OU=(.*?),O=(.*?),L=(.*?),ST=(.*?),C=(.*?)$/$1@$2/L,DEFAULT",
            "CN=Adm,OU=Ops,O=a,L=b,ST=c,C=d"
        },
        {"RULE:^cn=(.*?),ou=(.*?),.*$/$1-$2-$3/U", "cn=a,ou=b,o=c"},
        {"RULE:^.*[Cc][Nn]=([a-zA-Z0-9.]*).*$/$1/L,DEFAULT", "O=x,CN=User.1"},
        {"RULE:CN=(\\w+)\\/(\\w+)/$2\\/$1\\$1/", "CN=ab/cd"},
        {"RULE:(a)/$12/", "a"},
        {"RULE:a*/x/", "aaa"},
        {"RULE:.*/x/", "aaa"},
        {"RULE:^(.*)$/$0$1/", "ab"},
        {"RULE:^(CN=)?(.*)$/[$1]$2/", "ab"},
        {"RULE:^CN=(\\w+)$/$1/", "CN=\u010capek"},
        {"RULE:^CN=([\\w\u010c]+)$/$1/", "CN=\u010capek"},
        {"RULE:^CN=([^\\W]+)$/$1/", "CN=\u010capek"},
        {"RULE:^CN=(\\d+)$/$1/", "CN=\u0661"},
        {"RULE:^CN=(.)apek$/$1/L", "CN=\u010capek"},
        {"RULE:a/b/X", "a"},
        {"RULE:a/b", "a"},
        {"default", "a"},
        {"DEFAULT RULE:a/b/", "a"},
        {"RULE:a/b/L,,DEFAULT", "x"},
        {"RULE:a/b/LU", "a"},
        {"RULE:a/b/,RULE:c/d/", "c"},
    };

    private static final List<String> LINES = List.of(
            "M required username=\"alice\" password=\"a b\";",
            "M REQUIRED username=alice password=p1.2;",
            "M required username=a password=1234;",
            "M required username=a password=-x;",
            "M required username=a password=a-b_c$d.e;",
            "M required\n username='a\"l' password=\"x\\\"\\\\\\101\" ; ",
            "// a comment\nM /* and\nanother */ required username=\"a\" password=\"\u00e9\";",
            "M required user_a-b=\"x\" user_c.d=\"y\";",
            "M required \"quoted\"=\"x\";",
            "M required username=\"a\" username=\"b\";",
            "M required username=\"a\"",
            "M required username=;",
            "M required username \"a\";",
            "M required;",
            "M;",
            "M maybe username=\"a\";",
            "",
            ";",
            "M required username=\"a\nb\";",
            "M required username=\"\u010capek\" password=\u010capek;",
            "M required username=\"a\" #password=\"x\";",
            "M required user_1a=\"x\";",
            "M required password=\"\\t\\q\\0\\377\\400\";");

    private SecurityTexts() {}

    public static void main(String[] arguments) {
        for (String name : NAMES) {
            // A principal that was read from bytes, as one of a certificate is.
            byte[] encoded = new X500Principal(name).getEncoded();
            print("name", HexFormat.of().formatHex(encoded), new X500Principal(encoded).getName());
        }
        for (String[] rule : RULES) {
            print("rule", rule[0], rule[1], mapped(rule[0], rule[1]));
        }
        for (String line : LINES) {
            print("line", line, read(line.replace("M ", PLAIN + " ").replace("M;", PLAIN + ";")));
        }
        OUT.flush();
    }

    private static String mapped(String rules, String subject) {
        SslPrincipalMapper mapper;
        try {
            mapper = SslPrincipalMapper.fromRules(rules);
        } catch (IllegalArgumentException invalid) {
            return "invalid";
        }
        try {
            return "=" + mapper.getName(subject);
        } catch (Exception noRule) {
            return "none";
        }
    }

    private static String read(String line) {
        AppConfigurationEntry[] entries;
        try {
            entries = new JaasConfig("it", line).getAppConfigurationEntry("it");
        } catch (IllegalArgumentException invalid) {
            return "invalid";
        }
        StringBuilder options = new StringBuilder();
        for (Map.Entry<String, ?> option : new TreeMap<>(entries[0].getOptions()).entrySet()) {
            options.append(option.getKey()).append('=').append(option.getValue()).append('|');
        }
        return options.toString();
    }

    private static void print(String... fields) {
        for (int i = 0; i < fields.length; i++) {
            String text = fields[i].replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\0", "\\0");
            OUT.print(i == 0 ? text : "\t" + text);
        }
        OUT.print('\n');
    }
}
