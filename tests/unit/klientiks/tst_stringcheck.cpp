// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"
#include "app/klientiks/stringcheck.h"

#include <QTest>

using namespace LeadBridge;

namespace {

const QString client = QStringLiteral("client_created");
const QString appointment = QStringLiteral("appointment_created");

/// Each fault as `word:place+length`, in order.
QString faultsText(const StringCheck &check)
{
    QStringList lines;
    for (const StringFault &fault : check.faults)
        lines.append(QStringLiteral("%1:%2+%3")
                         .arg(stringFaultWord(fault.code))
                         .arg(fault.at)
                         .arg(fault.length));
    return lines.join(u' ');
}

void columns()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("faults");
    QTest::addColumn<QString>("repaired");
}

void row(const char *name, const QString &event, const char *pasted, const char *faults,
         const char *repaired)
{
    QTest::newRow(name) << event << QString::fromUtf8(pasted) << QString::fromUtf8(faults)
                        << QString::fromUtf8(repaired);
}

/// The damage in a string of the event "client added".
void row(const char *name, const char *pasted, const char *faults, const char *repaired)
{
    row(name, client, pasted, faults, repaired);
}

} // namespace

/// Every damage a pasted string can have: found at its place, repaired, and then faultless.
class TestStringCheck : public QObject
{
    Q_OBJECT

private slots:
    void damageByPages_data();
    void damageByPages();
    void bracesAndSides_data();
    void bracesAndSides() { damageByPages(); }
    void separators_data();
    void separators() { damageByPages(); }
    void strangeSigns_data();
    void strangeSigns() { damageByPages(); }
    void unknownAndForeign_data();
    void unknownAndForeign() { damageByPages(); }
    void namesAndLength_data();
    void namesAndLength() { damageByPages(); }
    void everyWordIsTold();
    void aFaultlessStringComesBackLetterByLetter_data();
    void aFaultlessStringComesBackLetterByLetter();
    void theMarkIsPutAndRenewed_data();
    void theMarkIsPutAndRenewed();
    void foreignPlaceholdersAreKeptOnRequest();
    void thePictureOfTheCheckPage();
    void pairsStandWhereTheyWerePasted();
    void tooLongStringsLoseWhatIsNeededLeast();
    void nothingToRepair_data();
    void nothingToRepair();
};

void TestStringCheck::damageByPages_data()
{
    columns();
    row("a sign for the beginning of a name", "?client_id={{id}}¶m2={{phone}}", "html_entity:17+3",
        "?client_id={{id}}&client_phone={{phone}}");
    row("the first published example", QString(), "?param1={{param1}}¶m2={{param2}}",
        "html_name:1+6 html_entity:18+3", "?p_param1={{param1}}&p_param2={{param2}}");
    row("currency", "?client_id={{id}}¤cy={{phone}}", "html_entity:17+3",
        "?client_id={{id}}&client_phone={{phone}}");
    row("copy, reg, times, not, sect",
        "?client_id={{id}}©_id={{phone}}®ion={{name}}×={{email}}¬e={{deleted}}§ion={{first_name}}",
        "html_entity:17+4 html_entity:31+4 html_entity:44+1 html_entity:55+2 html_entity:69+4",
        "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}&client_email={{email}}"
        "&client_deleted={{deleted}}&client_first_name={{first_name}}");
    row("less and greater", "?client_id={{id}}<v={{phone}}>m={{name}}",
        "html_entity:17+2 html_entity:29+2",
        "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}");
    row("a sign in the place of order", "?client_id={{id}}ℴ_no={{phone}}", "html_entity:17+4",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a literal &amp;", "?client_id={{id}}&amp;client_phone={{phone}}", "html_entity:17+5",
        "?client_id={{id}}&client_phone={{phone}}");
    row("&amp; copied twice", "?client_id={{id}}&amp;amp;client_phone={{phone}}",
        "html_entity:17+9", "?client_id={{id}}&client_phone={{phone}}");
    row("a numeric entity", "?client_id={{id}}&#38;client_phone={{phone}}", "html_entity:17+5",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a hexadecimal entity", "?client_id={{id}}&#x26;client_phone={{phone}}", "html_entity:17+6",
        "?client_id={{id}}&client_phone={{phone}}");
    row("braces as entities", "?client_id=&#123;&lcub;id&rcub;&#125;",
        "html_entity:11+6 html_entity:17+6 html_entity:25+6 html_entity:31+6", "?client_id={{id}}");
    row("a literal &para;", "?client_id={{id}}&para;m2={{phone}}", "html_entity:17+8",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a literal &lt;", "?client_id={{id}}&lt;v={{phone}}", "html_entity:17+5",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a literal &nbsp;", "?client_id={{id}}&nbsp;&client_phone={{phone}}", "html_entity:17+6",
        "?client_id={{id}}&client_phone={{phone}}");
    row("&amp without its semicolon", "?client_id={{id}}&ampclient_phone={{phone}}",
        "html_entity:18+15", "?client_id={{id}}&client_phone={{phone}}");
    row("an entity within an entity", "?client_id={{id}}&qu&nbsp;ot;&client_phone={{phone}}",
        "html_entity:17+12 html_entity:20+6", "?client_id={{id}}&client_phone={{phone}}");
    row("names that a page would read as signs",
        "?order_id={{id}}&section={{phone}}&times={{name}}&notes={{email}}&ordinal={{deleted}}",
        "html_name:1+8 html_name:17+7 html_name:35+5 html_name:50+5 html_name:66+7",
        "?p_order_id={{id}}&p_section={{phone}}&p_times={{name}}&p_notes={{email}}"
        "&p_ordinal={{deleted}}");
}

void TestStringCheck::damageByPages()
{
    QFETCH(QString, event);
    QFETCH(QString, pasted);
    QFETCH(QString, faults);
    QFETCH(QString, repaired);
    const StringCheckOptions options { event, {}, 0 };
    const StringCheck check = checkParameterString(pasted, options);
    QCOMPARE(check.repaired, repaired);
    QCOMPARE(faultsText(check), faults);
    const StringCheck again = checkParameterString(check.repaired, options);
    QCOMPARE(faultsText(again), QString());
    QCOMPARE(again.repaired, check.repaired);
    QCOMPARE(again.parameters, check.parameters);
}

void TestStringCheck::bracesAndSides_data()
{
    columns();
    row("a brace is missing in front", "?client_id={id}}", "missing_brace:11+1",
        "?client_id={{id}}");
    row("a brace is missing behind", "?client_id={{id}&client_phone={{phone}}",
        "missing_brace:15+1", "?client_id={{id}}&client_phone={{phone}}");
    row("both are missing in front", "?client_id=id}}", "missing_brace:11+0", "?client_id={{id}}");
    row("both are missing behind", "?client_id={{id&client_phone={{phone}}", "missing_brace:15+0",
        "?client_id={{id}}&client_phone={{phone}}");
    row("single braces", "?client_id={id}", "missing_brace:11+1 missing_brace:14+1",
        "?client_id={{id}}");
    row("three braces", "?client_id={{{id}}}", "missing_brace:11+3 missing_brace:16+3",
        "?client_id={{id}}");
    row("the published status", QStringLiteral("visit_paid"),
        "?client_id={{client_id}}&appointment_status={appointment.status}}", "missing_brace:44+1",
        "?client_id={{client_id}}&appointment_status={{appointment.status}}");
    row("no braces at all", appointment, "?client_id=client.id", "no_placeholder:11+9",
        "?client_id={{client.id}}");
    row("full-width braces", "?client_id=｛｛id｝｝", "full_width_brace:11+6", "?client_id={{id}}");
    row("one full-width brace", "?client_id=｛{id}}", "full_width_brace:11+6", "?client_id={{id}}");
    row("percent-encoded braces", "?client_id=%7B%7Bid%7d%7d", "full_width_brace:11+14",
        "?client_id={{id}}");
    row("split braces", "?client_id={ {id} }", "split_brace:11+8", "?client_id={{id}}");
    row("spaces inside the braces", "?client_name={{ name }}", "space:13+10",
        "?client_name={{name}}");
    row("split and spaced", "?client_name={ { name } }", "split_brace:13+12 space:13+12",
        "?client_name={{name}}");
    row("a line break inside the braces", "?client_name={{\nname}}", "line_break:13+9",
        "?client_name={{name}}");
    row("a dot in the name", appointment, "?appointment.time={{appointment_time}}",
        "swapped_pair:1+16", "?appointment_time={{appointment_time}}");
    row("sides swapped", appointment, "?{{client.phone}}=client_phone", "swapped_pair:1+29",
        "?client_phone={{client.phone}}");
    row("sides swapped, a brace missing", appointment, "?{client.phone}}=client_phone",
        "missing_brace:1+1 swapped_pair:1+28", "?client_phone={{client.phone}}");
    row("sides swapped, a sign in the name", appointment, "?{{client.phone}}=§1",
        "swapped_pair:1+19", "?%C2%A71={{client.phone}}");
    row("no name at all", appointment, "?client_id={{client.id}}&{{client.phone}}",
        "swapped_pair:25+0", "?client_id={{client.id}}&client_phone={{client.phone}}");
    row("no name before the =", appointment, "?={{client.phone}}", "swapped_pair:1+0",
        "?client_phone={{client.phone}}");
    row("no = between name and placeholder", "?client_id{{id}}", "separator:10+0",
        "?client_id={{id}}");
    row("two =", "?client_id=={{id}}", "separator:10+2", "?client_id={{id}}");
    row("a dotted name with somebody's number", "?client_id={{id}}&client.phone=79000000001",
        "swapped_pair:18+12 no_placeholder:31+11", "?client_id={{id}}&client_phone={{phone}}");
    row("something before the braces", "?client_id={{id}}&client_phone=+{{phone}}",
        "no_placeholder:31+1", "?client_id={{id}}&client_phone={{phone}}");
    row("the name alone", "?client_id={{id}}&client_phone&client_name={{name}}",
        "no_placeholder:18+12", "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}");
    row("no value", "?client_id={{id}}&client_phone=&client_name={{}}",
        "no_placeholder:31+0 no_placeholder:44+4",
        "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}");
    row("somebody's number instead of a placeholder", "?client_id={{id}}&client_phone=79000000001",
        "no_placeholder:31+11", "?client_id={{id}}&client_phone={{phone}}");
}

void TestStringCheck::separators_data()
{
    columns();
    row("no question mark", "client_id={{id}}&client_phone={{phone}}", "no_question_mark:0+0",
        "?client_id={{id}}&client_phone={{phone}}");
    row("no question mark behind an address", "https://l.example.org/hook/aB3&client_id={{id}}",
        "no_question_mark:30+1", "https://l.example.org/hook/aB3?client_id={{id}}");
    row("name grown to the address", "https://l.example.org/hook/aB3client_id={{id}}",
        "no_question_mark:30+0", "https://l.example.org/hook/aB3?client_id={{id}}");
    row("two question marks", "??client_id={{id}}", "extra_question_mark:0+2", "?client_id={{id}}");
    row("a question mark for an ampersand", "?client_id={{id}}?client_phone={{phone}}",
        "extra_question_mark:17+1", "?client_id={{id}}&client_phone={{phone}}");
    row("a question mark at the end", "?client_id={{id}}?", "extra_question_mark:17+1",
        "?client_id={{id}}");
    row("question mark and ampersand", "?&client_id={{id}}", "separator:0+2", "?client_id={{id}}");
    row("two ampersands", "?client_id={{id}}&&client_phone={{phone}}", "separator:17+2",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a semicolon", "?client_id={{id}};client_phone={{phone}}", "separator:17+1",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a comma", "?client_id={{id}},client_phone={{phone}}", "separator:17+1",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a hash, which would cut off the rest", "?client_id={{id}}#client_phone={{phone}}",
        "separator:17+1", "?client_id={{id}}&client_phone={{phone}}");
    row("nothing between", "?client_id={{id}}client_phone={{phone}}", "separator:17+0",
        "?client_id={{id}}&client_phone={{phone}}");
    row("nothing behind the mark", "?lb=3client_phone={{phone}}", "separator:5+0",
        "?lb=3&client_phone={{phone}}");
    row("an ampersand at the end", "?client_id={{id}}&", "separator:17+1", "?client_id={{id}}");
    row("full-width signs", "？client_id＝{{id}}＆client_phone={{phone}}",
        "separator:0+1 separator:10+1 separator:17+1", "?client_id={{id}}&client_phone={{phone}}");
    row("a label before the address",
        "Адрес запроса: https://l.example.org/hook/s?client_id={{id}}",
        "no_placeholder:0+14 space:5+1 space:14+1",
        "https://l.example.org/hook/s?client_id={{id}}");
    row("a full stop behind", "?client_id={{id}}.", "no_placeholder:17+1", "?client_id={{id}}");
}

void TestStringCheck::strangeSigns_data()
{
    columns();
    row("spaces around", " ?client_id={{id}} ", "space:0+1 space:18+1", "?client_id={{id}}");
    row("a space in a name", "?client _id={{id}}", "space:7+1", "?client_id={{id}}");
    row("spaces around the sign", "?client_id = {{id}} & client_phone={{phone}}",
        "space:10+1 space:12+1 space:19+1 space:21+1", "?client_id={{id}}&client_phone={{phone}}");
    row("a space for an ampersand", "?client_id={{id}} client_phone={{phone}}", "space:17+1",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a pair a line", "?client_id={{id}}\r\n&client_phone={{phone}}\n",
        "line_break:17+2 line_break:42+1", "?client_id={{id}}&client_phone={{phone}}");
    row("a line break for an ampersand", "?client_id={{id}}\nclient_phone={{phone}}",
        "line_break:17+1", "?client_id={{id}}&client_phone={{phone}}");
    row("a line break in the address", "https://l.example.org/\nhook/s?client_id={{id}}",
        "line_break:22+1", "https://l.example.org/hook/s?client_id={{id}}");
    row("a no-break space", "?client_id={{id}}&\u00A0client_phone={{phone}}", "no_break_space:18+1",
        "?client_id={{id}}&client_phone={{phone}}");
    row("a no-break space inside the braces", "?client_id={{\u00A0id}}", "no_break_space:11+7",
        "?client_id={{id}}");
    row("a zero-width space and a byte order mark", "?\uFEFFclient\u200B_id={{id}}",
        "no_break_space:1+1 no_break_space:8+1", "?client_id={{id}}");
    row("a soft hyphen", "?client_\u00ADid={{id}}", "no_break_space:8+1", "?client_id={{id}}");
    row("typographic quotes", "?client_id=“{{id}}”&client_phone=«{{phone}}»",
        "quote:11+1 quote:18+1 quote:33+1 quote:43+1", "?client_id={{id}}&client_phone={{phone}}");
    row("plain quotes round it all", "\"?client_id={{id}}\"", "quote:0+1 quote:18+1",
        "?client_id={{id}}");
    row("escaped underscores", "?client\\_id={{id}}", "quote:7+1", "?client_id={{id}}");
    row("a Cyrillic letter in a name", "?сlient_id={{id}}", "look_alike:1+9", "?client_id={{id}}");
    row("a Cyrillic letter in a placeholder", "?client_phone={{рhone}}", "look_alike:16+5",
        "?client_phone={{phone}}");
    row("a percent-encoded Cyrillic letter", "?%D1%81lient_id={{id}}", "look_alike:1+14",
        "?client_id={{id}}");
    row("full-width letters", "?ｃlient_id={{id}}", "look_alike:1+9", "?client_id={{id}}");
    row("a Russian name is a name", "?имя={{name}}", "", "?имя={{name}}");
}

void TestStringCheck::unknownAndForeign_data()
{
    columns();
    row("a misspelt placeholder", appointment, "?client_phone={{client.phne}}",
        "unknown_placeholder:14+15", "?client_phone={{client.phone}}");
    row("letters exchanged", appointment, "?client_phone={{cleint.phone}}",
        "unknown_placeholder:14+16", "?client_phone={{client.phone}}");
    row("an underscore for the dot", appointment, "?client_phone={{client_phone}}",
        "unknown_placeholder:14+16", "?client_phone={{client.phone}}");
    row("capitals", "?client_phone={{Phone}}", "unknown_placeholder:14+9",
        "?client_phone={{phone}}");
    row("the name for the placeholder", "?client_phone={{client_phone}}",
        "unknown_placeholder:14+16", "?client_phone={{phone}}");
    row("nothing is near", "?client_id={{id}}&city={{client.city}}", "unknown_placeholder:23+15",
        "?client_id={{id}}");
    row("near in letters, another thing in meaning", appointment,
        "?client_id={{client.id}}&ip={{client.ip}}", "unknown_placeholder:28+13",
        "?client_id={{client.id}}");
    row("in an event nobody knows it may be right", QStringLiteral("any"),
        "?client_id={{client_id}}&city={{client.city}}", "",
        "?client_id={{client_id}}&city={{client.city}}");
    row("of another event, called otherwise here", "?client_phone={{client.phone}}",
        "other_event:14+16", "?client_phone={{phone}}");
    row("of another event, nothing like it here", "?client_id={{id}}&services={{services}}",
        "other_event:27+12", "?client_id={{id}}");
    row("the event is told by the majority", QString(),
        "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}&x={{appointment.status}}",
        "other_event:64+22", "?client_id={{id}}&client_phone={{phone}}&client_name={{name}}");
    row("no majority: nothing is foreign", QString(), "?a={{phone}}&b={{services}}", "",
        "?a={{phone}}&b={{services}}");
}

void TestStringCheck::namesAndLength_data()
{
    columns();
    row("the same pair twice", "?client_id={{id}}&client_id={{id}}", "name_twice:18+16",
        "?client_id={{id}}");
    row("a name twice for two things", "?x={{id}}&x={{phone}}", "name_twice:10+1",
        "?x={{id}}&client_phone={{phone}}");
    row("a name twice, the better one is taken",
        "?client_phone={{id}}&client_phone={{phone}}&client_id={{name}}", "name_twice:21+12",
        "?client_phone={{id}}&client_phone_2={{phone}}&client_id={{name}}");
    row("what was right keeps its name", "?client.phone={{id}}&client_phone={{phone}}",
        "swapped_pair:1+12 name_twice:1+12", "?client_id={{id}}&client_phone={{phone}}");
    row("two marks", "?lb=2&client_id={{id}}&lb=3", "name_twice:23+4", "?lb=2&client_id={{id}}");
    row("a mark that is no number", "?lb=new&client_id={{id}}", "no_placeholder:1+6",
        "?client_id={{id}}");
    row("the name of the mark for something else", "?lb={{id}}", "name_twice:1+2", "?p_lb={{id}}");
    row("a constant of somebody's own", "?utm=site&client_id={{id}}", "",
        "?utm=site&client_id={{id}}");
    row("a space in a constant", "?utm=my site&client_id={{id}}", "space:7+1",
        "?utm=my%20site&client_id={{id}}");
}

void TestStringCheck::everyWordIsTold()
{
    QSet<QString> told;
    for (int code = 0; code <= static_cast<int>(StringFaultCode::NoPairs); ++code)
        told.insert(stringFaultWord(static_cast<StringFaultCode>(code)));
    QCOMPARE(told.size(), static_cast<int>(StringFaultCode::NoPairs) + 1);
    QVERIFY(!told.contains(QString()));
}

void TestStringCheck::aFaultlessStringComesBackLetterByLetter_data()
{
    QTest::addColumn<QString>("event");
    QTest::addColumn<QString>("string");
    for (const CatalogueEvent &event : EventCatalogue::builtIn().events()) {
        const QString all = *parameterString(event.id);
        QTest::newRow(qPrintable(event.id)) << event.id << all;
        QTest::newRow(qPrintable(event.id + u", event not told")) << QString() << all;
        QTest::newRow(qPrintable(event.id + u", recommended, with a mark"))
            << event.id << parameterString(recommendedParameters(event.id), 12);
        QTest::newRow(qPrintable(event.id + u", behind an address"))
            << event.id << QString(u"https://leads.example.org:8443/hook/aZ_-09" + all);
    }
    QTest::newRow("names of one's own") << client
                                        << QStringLiteral("?a-b={{id}}&%D0%B8%D0%BC%D1%8F={{name}}"
                                                          "&a%20b={{phone}}&Ц={{email}}");
}

void TestStringCheck::aFaultlessStringComesBackLetterByLetter()
{
    QFETCH(QString, event);
    QFETCH(QString, string);
    const StringCheck check = checkParameterString(string, { event, {}, 0 });
    QCOMPARE(faultsText(check), QString());
    QCOMPARE(check.repaired, string);
    QCOMPARE(check.addressLength, string.indexOf(u'?'));
    QCOMPARE(check.address, string.left(string.indexOf(u'?')));
}

void TestStringCheck::theMarkIsPutAndRenewed_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<int>("found");
    QTest::addColumn<QString>("repaired");
    QTest::newRow("none yet") << QStringLiteral("?client_id={{id}}") << 0
                              << QStringLiteral("?lb=3&client_id={{id}}");
    QTest::newRow("an older one, in its place") << QStringLiteral("?client_id={{id}}&lb=2") << 2
                                                << QStringLiteral("?client_id={{id}}&lb=3");
    QTest::newRow("a broken one") << QStringLiteral("?lb=x&client_id={{id}}") << 0
                                  << QStringLiteral("?lb=3&client_id={{id}}");
}

void TestStringCheck::theMarkIsPutAndRenewed()
{
    QFETCH(QString, pasted);
    QFETCH(int, found);
    QFETCH(QString, repaired);
    const StringCheckOptions options { client, {}, 3 };
    const StringCheck check = checkParameterString(pasted, options);
    QCOMPARE(check.version, found);
    QCOMPARE(check.repaired, repaired);
    QCOMPARE(check.parameters,
             (ParameterList { { QStringLiteral("client_id"), QStringLiteral("id") } }));
    const StringCheck again = checkParameterString(repaired, options);
    QVERIFY(again.faults.isEmpty());
    QCOMPARE(again.repaired, repaired);
    QCOMPARE(again.version, 3);
}

void TestStringCheck::foreignPlaceholdersAreKeptOnRequest()
{
    const QString pasted = QStringLiteral("?client_id={{id}}&status={appointment.status}}"
                                          "&city={{client.city}}");
    const StringCheckOptions options {
        client, { QStringLiteral("appointment.status"), QStringLiteral("client.city") }, 0
    };
    const StringCheck check = checkParameterString(pasted, options);
    QCOMPARE(faultsText(check), QStringLiteral("missing_brace:25+1"));
    QCOMPARE(check.repaired,
             QStringLiteral("?client_id={{id}}&status={{appointment.status}}"
                            "&city={{client.city}}"));
    QVERIFY(checkParameterString(check.repaired, options).faults.isEmpty());
}

void TestStringCheck::thePictureOfTheCheckPage()
{
    const QString address = QStringLiteral("https://leads.example.org/hook/3rD0example0000");
    const QString pasted = address
        + QStringLiteral("?client_id={{client.id}}¶m2={{client.phone}}"
                         "&client_name={{ client.name }}&appointment.time={{appointment_time}}"
                         "&appointment_status={appointment.status}}&services={{services}}"
                         "&services={{services}}");
    const StringCheck check = checkParameterString(pasted, { appointment, {}, 2 });
    QCOMPARE(check.address, address);
    QCOMPARE(check.repaired,
             QString(address
                     + u"?lb=2&client_id={{client.id}}&client_phone={{client.phone}}"
                       u"&client_name={{client.name}}&appointment_time={{appointment_time}}"
                       u"&services={{services}}"));
    QStringList told;
    for (const StringFault &fault : check.faults) {
        told.append(QStringLiteral("%1 %2 %3")
                        .arg(fault.pair)
                        .arg(stringFaultWord(fault.code),
                             fault.weight == FaultWeight::Risky ? QStringLiteral("risky")
                                                                : QStringLiteral("loses")));
    }
    QCOMPARE(told.join(u'\n'),
             QStringLiteral("1 html_entity loses\n2 space loses\n3 swapped_pair risky\n"
                            "4 missing_brace loses\n4 other_event loses\n6 name_twice risky"));
    QCOMPARE(check.faults.first().args,
             (QStringList { QStringLiteral("¶"), QStringLiteral("&para"),
                            QStringLiteral("client_phone") }));
    QCOMPARE(check.faults.first().repair, QStringLiteral("&client_phone"));
    QCOMPARE(check.faults.at(4).args,
             (QStringList { QStringLiteral("appointment.status"), QStringLiteral("visit_paid"),
                            QString() }));
    QVERIFY(check.faults.at(4).repair.isEmpty());
}

void TestStringCheck::pairsStandWhereTheyWerePasted()
{
    const QString pasted = QStringLiteral("http://h/s?lb=4&client_id={{id}}\n&x={{services}}");
    const StringCheck check = checkParameterString(pasted, { client, {}, 0 });
    QCOMPARE(check.addressLength, 10);
    QCOMPARE(check.pairs.size(), 3);
    const auto textOf = [&](qsizetype index) {
        return pasted.mid(check.pairs.at(index).at, check.pairs.at(index).length);
    };
    QCOMPARE(textOf(0), QStringLiteral("?lb=4"));
    QVERIFY(check.pairs.at(0).versionMark);
    QCOMPARE(textOf(1), QStringLiteral("&client_id={{id}}"));
    QCOMPARE(check.pairs.at(1).repaired,
             (Parameter { QStringLiteral("client_id"), QStringLiteral("id") }));
    QCOMPARE(textOf(2), QStringLiteral("&x={{services}}"));
    QVERIFY(check.pairs.at(2).repaired.name.isEmpty());
}

void TestStringCheck::tooLongStringsLoseWhatIsNeededLeast()
{
    QString pasted = *parameterString(client);
    const QString good = pasted;
    for (int i = 0; i < 100; ++i)
        pasted += QStringLiteral("&copy_of_phone_number_%1={{phone}}").arg(i);
    const StringCheckOptions options { client, {}, 0 };
    const StringCheck check = checkParameterString(pasted, options);
    QVERIFY(check.repaired.startsWith(good));
    QVERIFY(check.repaired.size() <= longestAddress);
    QVERIFY(check.repaired.size() > longestAddress - 50);
    QVERIFY(faultsText(check).contains(QStringLiteral("too_long:")));
    QVERIFY(checkParameterString(check.repaired, options).faults.isEmpty());
    const StringCheck endless =
        checkParameterString(u"http://h/" + QString(300'000, u'x') + u"?client_id={{id}}", options);
    QCOMPARE(stringFaultWord(endless.faults.last().code), QStringLiteral("no_pairs"));
}

void TestStringCheck::nothingToRepair_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << QStringLiteral("Добрый день!");
    QTest::newRow("an address alone") << QStringLiteral("https://leads.example.org/hook/s");
    QTest::newRow("a query of another kind") << QStringLiteral("https://h.org/?utm=site&page=2");
    QTest::newRow("a mark alone") << QStringLiteral("?lb=3");
}

void TestStringCheck::nothingToRepair()
{
    QFETCH(QString, pasted);
    const StringCheck check = checkParameterString(pasted);
    QCOMPARE(faultsText(check), QStringLiteral("no_pairs:0+%1").arg(pasted.size()));
    QCOMPARE(check.repaired, QString());
    QVERIFY(check.parameters.isEmpty());
}

QTEST_APPLESS_MAIN(TestStringCheck)
#include "tst_stringcheck.moc"
