// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/klientiks/parameterstring.h"
#include "app/klientiks/stringcheck.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <random>

using namespace LeadBridge;

/// Damages good parameter strings at random: the check never crashes, what it has repaired is
/// faultless, faultless strings stay as they are, and good pairs stay in them.
/// LEADBRIDGE_FUZZ_CASES sets how many cases; LEADBRIDGE_FUZZ_SEED, where they begin.
class TestStringCheckFuzz : public QObject
{
    Q_OBJECT
private slots:
    void repairedOnceIsFaultless();
    void goodPairsStay();
    void hugePastesTakeNoLongerThanTheyAreLong_data();
    void hugePastesTakeNoLongerThanTheyAreLong();
};

namespace {

constexpr int UsualCases = 20'000;
constexpr unsigned UsualSeed = 20260115;

int cases()
{
    bool isNumber = false;
    const int wanted = qEnvironmentVariableIntValue("LEADBRIDGE_FUZZ_CASES", &isNumber);
    return isNumber ? wanted : UsualCases;
}

/// Repeatable everywhere: the distributions of the standard library are not.
class Dice
{
public:
    Dice()
    {
        bool isNumber = false;
        const int seed = qEnvironmentVariableIntValue("LEADBRIDGE_FUZZ_SEED", &isNumber);
        m_engine.seed(isNumber ? static_cast<unsigned>(seed) : UsualSeed);
    }
    [[nodiscard]] qsizetype below(qsizetype bound)
    {
        return static_cast<qsizetype>(m_engine() % static_cast<unsigned>(bound));
    }
    [[nodiscard]] bool oneIn(qsizetype bound) { return below(bound) == 0; }
    template <class List> [[nodiscard]] const auto &of(const List &list)
    {
        return list.at(below(list.size()));
    }

private:
    std::mt19937 m_engine;
};

const QStringList &events()
{
    static const QStringList list = [] {
        QStringList ids;
        for (const CatalogueEvent &event : EventCatalogue::builtIn().events())
            ids.append(event.id);
        return ids;
    }();
    return list;
}

const QStringList &tokens()
{
    static const QStringList list =
        QString::fromUtf8(
            "? & ; # = { } {{ }} &amp; &amp;amp; &lt; &#38; &#x26; &#123; &para; &nbsp; "
            "&quot; ¶ ¤ © ® × ¬ § ° < > ℴ “ » \" ' ` \\ ｛ ｝ ＆ ？ ＝ ｃ ❴ %7B %7D %7 % %20 с о е "
            "р имя "
            "lb=3 lb= lb a=b utm=site client_id {{id}} {{client.phone}} appointment.status "
            "https:// / . , | + &copy &order param amp ; [ ] {{x}} 😀 {{client.phne}} == && ??")
            .split(u' ')
        + QStringList { QStringLiteral(" "),    QStringLiteral("\n"),   QStringLiteral("\r\n"),
                        QStringLiteral("\t"),   QString(QChar(0xA0)),   QString(QChar(0x200B)),
                        QString(QChar(0xFEFF)), QString(QChar(0xD800)), QString(QChar(0)) };
    return list;
}

QString damaged(QString text, Dice &dice)
{
    for (qsizetype left = dice.below(5); left >= 0; --left) {
        const qsizetype at = dice.below(text.size() + 1);
        switch (dice.below(6)) {
        case 0:
            text.remove(at, 1);
            break;
        case 1:
            text.remove(at, dice.below(20));
            break;
        case 2:
            text.insert(at, text.mid(dice.below(text.size() + 1), dice.below(60)));
            break;
        case 3:
            if (at < text.size())
                text[at] = QChar(static_cast<char16_t>(dice.below(dice.oneIn(4) ? 0x10000 : 128)));
            break;
        default:
            text.insert(at, dice.of(tokens()));
        }
    }
    return text;
}

/// A string as the program makes it: some pairs of an event, perhaps renamed, behind an address.
QString goodString(const QString &event, ParameterList &pairs, Dice &dice)
{
    for (const Parameter &parameter : allParameters(event)) {
        if (!dice.oneIn(3))
            pairs.append(parameter);
    }
    if (pairs.isEmpty())
        pairs = recommendedParameters(event);
    if (dice.oneIn(3))
        pairs[dice.below(pairs.size())].name = QStringLiteral("my_name");
    const QString address =
        dice.oneIn(2) ? QStringLiteral("https://leads.example.org/hook/3rD0") : QString();
    return address + parameterString(pairs, static_cast<int>(dice.below(4)));
}

QString told(const QString &pasted, const StringCheck &first, const StringCheck &second)
{
    QStringList lines { QString(QStringLiteral("pasted:   ") + pasted),
                        QString(QStringLiteral("repaired: ") + first.repaired),
                        QString(QStringLiteral("again:    ") + second.repaired) };
    for (const StringFault &fault : second.faults)
        lines.append(stringFaultWord(fault.code) + u' ' + QString::number(fault.at));
    return lines.join(u'\n');
}

bool isNoString(const StringCheck &check)
{
    return check.repaired.isEmpty() && check.parameters.isEmpty() && !check.faults.isEmpty();
}

bool isWithin(const QString &pasted, const StringFault &fault)
{
    return fault.at >= 0 && fault.length >= 0 && fault.at + fault.length <= pasted.size();
}

} // namespace

void TestStringCheckFuzz::repairedOnceIsFaultless()
{
    Dice dice;
    int faulty = 0;
    int refused = 0;
    QSet<int> codes;
    QElapsedTimer timer;
    timer.start();
    const int count = cases();
    for (int i = 0; i < count; ++i) {
        const QString event = dice.of(events());
        ParameterList pairs;
        const QString good = goodString(event, pairs, dice);
        StringCheckOptions options;
        options.event = dice.oneIn(3) ? QString() : dice.oneIn(5) ? dice.of(events()) : event;
        options.version = dice.oneIn(3) ? 3 : 0;
        if (dice.oneIn(8))
            options.keepForeign = { QStringLiteral("appointment.status"), QStringLiteral("x") };
        const QString pasted = damaged(good, dice);
        const StringCheck check = checkParameterString(pasted, options);
        for (const StringFault &fault : check.faults) {
            QVERIFY2(isWithin(pasted, fault), qPrintable(pasted));
            codes.insert(static_cast<int>(fault.code));
        }
        if (isNoString(check)) {
            ++refused;
            continue;
        }
        const StringCheck again = checkParameterString(check.repaired, options);
        QVERIFY2(again.faults.isEmpty() && again.repaired == check.repaired
                     && again.parameters == check.parameters,
                 qPrintable(told(pasted, check, again)));
        if (check.faults.isEmpty() && options.version == 0)
            QVERIFY2(check.repaired == pasted, qPrintable(told(pasted, check, again)));
        faulty += check.faults.isEmpty() ? 0 : 1;
    }
    qInfo("%d cases, %d with faults, %d without a string, %d codes, %.1f s", count, faulty, refused,
          static_cast<int>(codes.size()), static_cast<double>(timer.elapsed()) / 1000);
    QVERIFY(faulty > count / 2);
    QVERIFY(refused < count / 10);
    if (count >= UsualCases)
        QVERIFY(codes.size() >= static_cast<int>(StringFaultCode::NoPairs));
}

/// Good pairs around a damaged one: they are whole, parted by whole signs, and of this event.
void TestStringCheckFuzz::goodPairsStay()
{
    Dice dice;
    const int count = cases() / 4;
    for (int i = 0; i < count; ++i) {
        const QString event = dice.of(events());
        ParameterList pairs;
        const QString good = goodString(event, pairs, dice);
        const StringCheckOptions options { event, {}, 0 };
        QCOMPARE(checkParameterString(good, options).repaired, good);
        QVERIFY(checkParameterString(good, options).faults.isEmpty());

        const Parameter &victim = dice.of(pairs);
        QString pair = victim.name + u"={{" + victim.placeholder + u"}}";
        const qsizetype at = good.indexOf(pair);
        const QString pasted = good.left(at) + damaged(pair, dice) + good.mid(at + pair.size());
        const StringCheck check = checkParameterString(pasted, options);
        for (const Parameter &parameter : pairs) {
            // Its neighbours lose their sign only by damage beyond the pair.
            if (parameter == victim)
                continue;
            QVERIFY2(
                check.parameters.contains(parameter),
                qPrintable(told(pasted, check, checkParameterString(check.repaired, options))));
        }
    }
}

void TestStringCheckFuzz::hugePastesTakeNoLongerThanTheyAreLong_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : { "&",
                               "{",
                               "}",
                               "=",
                               "?",
                               " ",
                               "a",
                               "¶",
                               "¶=",
                               "&amp;",
                               "&amp",
                               "«",
                               "{{id}}",
                               "&x={{id}}",
                               "&x%1={{x%1}}",
                               "&n%1={{client.nm%1}}",
                               "&y%1={{clientt.phone%1q}}",
                               "%7B",
                               " = ",
                               "lb=1",
                               "&#38;" })
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestStringCheckFuzz::hugePastesTakeNoLongerThanTheyAreLong()
{
    QFETCH(QString, piece);
    QString pasted = QStringLiteral("?client_id={{id}}");
    for (int i = 0; pasted.size() < 70'000; ++i) {
        QString next = piece;
        // Letters, since a numbered placeholder is not compared with the known ones.
        QString number;
        for (int rest = i, digits = 0; digits < 3; ++digits, rest /= 26)
            number += QChar(u'a' + rest % 26);
        pasted += next.replace(QStringLiteral("%1"), number);
    }
    QElapsedTimer timer;
    timer.start();
    const StringCheck check = checkParameterString(pasted);
    const auto spent = timer.elapsed();
    QVERIFY(!check.faults.isEmpty());
    QVERIFY2(spent < 5000, qPrintable(QString::number(spent)));
    if (!check.repaired.isEmpty())
        QVERIFY(checkParameterString(check.repaired).faults.isEmpty());
}

QTEST_GUILESS_MAIN(TestStringCheckFuzz)
#include "tst_stringcheckfuzz.moc"
