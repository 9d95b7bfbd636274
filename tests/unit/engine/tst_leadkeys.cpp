// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/leadkeys.h"

#include <QTest>

using namespace LeadBridge;
using namespace Qt::StringLiterals;

namespace {

const QString ru = u"RU"_s;

Fields fieldsOf(const QString &text)
{
    Fields fields;
    const QStringList pairs = text.split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        fields.append({ pair.section(u'=', 0, 0), pair.section(u'=', 1) });
    return fields;
}

Action order(const Mapping &offer)
{
    Action action;
    action.destination = u"cpa_house"_s;
    action.mapping = { { u"phone"_s, { MappingKind::Field, u"client_phone"_s } },
                       { u"id_offer"_s, offer } };
    return action;
}

Action message()
{
    Action action;
    action.destination = u"telegram"_s;
    action.mapping = { { u"text"_s, { MappingKind::Constant, u"A lead"_s } } };
    return action;
}

Flow flowWith(const QList<Action> &actions, qint64 id = 1)
{
    Flow flow;
    flow.id = { id };
    flow.running = true;
    flow.duplicates = DuplicateGuard { {}, std::chrono::hours(24), true };
    flow.actions = actions;
    return flow;
}

QList<QByteArray> keysOf(const Flow &flow, const QString &fields)
{
    return leadKeys(flow, fieldsOf(fields), clientOf(flow.source, fieldsOf(fields)), ru);
}

} // namespace

class TestLeadKeys : public QObject
{
    Q_OBJECT

private slots:
    void twoEventsAreTheSameLead_data();
    void twoEventsAreTheSameLead();
    void theOfferIsWhatTheOrderWouldSay_data();
    void theOfferIsWhatTheOrderWouldSay();
    void eachOfferHasItsKey();
    void whatRunsOnlyAtFailureDoesNotCount();
    void withoutAnOfferTheDestinationsCount();
    void withoutAPhoneTheClientsNumberStandsIn();
    void thePhoneMayComeFromTheDirectory();
    void keysAreKeptForTheLongestWindow();
};

void TestLeadKeys::twoEventsAreTheSameLead_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("the phone is written otherwise")
        << u"client_phone=+7 (912) 000-00-14"_s << u"client_phone=89120000014"_s << true;
    QTest::newRow("a lost plus") << u"client_phone= 79120000014"_s << u"client_phone=+79120000014"_s
                                 << true;
    QTest::newRow("another name and client")
        << u"client_phone=79120000014&client_id=1&client_name=A"_s
        << u"client_phone=79120000014&client_id=2&client_name=B"_s << true;
    QTest::newRow("another phone")
        << u"client_phone=79120000014"_s << u"client_phone=79120000015"_s << false;
    QTest::newRow("neither phone nor client") << u"note=1"_s << u"note=1"_s << false;
    QTest::newRow("a remark in place of the phone")
        << u"client_phone=no"_s << u"client_phone=no"_s << false;
    QTest::newRow("a phone that cannot be rung is still told apart")
        << u"client_phone=9120-0014"_s << u"client_phone=91200014"_s << true;
    QTest::newRow("a phone stands above the client's number")
        << u"client_phone=79120000014&client_id=1"_s << u"client_id=1"_s << false;
}

void TestLeadKeys::twoEventsAreTheSameLead()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const Flow flow = flowWith({ order({ MappingKind::Constant, u"2002"_s }) });
    const auto first = keysOf(flow, one);
    const auto second = keysOf(flow, other);
    QTEST(!first.isEmpty() && first == second, "same");
}

void TestLeadKeys::theOfferIsWhatTheOrderWouldSay_data()
{
    QTest::addColumn<Mapping>("offer");
    QTest::addColumn<QString>("fields");
    QTest::newRow("a constant") << Mapping { MappingKind::Constant, u"2002"_s } << QString();
    QTest::newRow("a field") << Mapping { MappingKind::Field, u"offer"_s } << u"&offer=2002"_s;
    QTest::newRow("a template") << Mapping { MappingKind::Template, u"20{{city}}"_s }
                                << u"&city=02"_s;
    Mapping dictionary { MappingKind::Field, u"offer"_s };
    dictionary.transforms = { Transform { TransformKind::Trim } };
    QTest::newRow("after its transforms") << dictionary << u"&offer= 2002 "_s;
}

void TestLeadKeys::theOfferIsWhatTheOrderWouldSay()
{
    QFETCH(Mapping, offer);
    QFETCH(QString, fields);
    const QString phone = u"client_phone=79120000014"_s;
    const auto plain = keysOf(flowWith({ order({ MappingKind::Constant, u"2002"_s }) }), phone);
    const auto other = keysOf(flowWith({ order({ MappingKind::Constant, u"2003"_s }) }), phone);
    const auto keys = keysOf(flowWith({ order(offer) }, 2), phone + fields);
    QCOMPARE(keys, plain); // of another flow, too
    QVERIFY(keys != other);
}

void TestLeadKeys::eachOfferHasItsKey()
{
    const QString fields = u"client_phone=79120000014&city=Omsk"_s;
    Action elsewhere = order({ MappingKind::Constant, u"3"_s });
    elsewhere.conditions =
        Condition { Condition::Kind::Single, {}, u"city"_s, Test::Equals, { u"Perm"_s } };
    Action off = order({ MappingKind::Constant, u"4"_s });
    off.enabled = false;
    const Action first = order({ MappingKind::Constant, u"1"_s });
    const Action second = order({ MappingKind::Constant, u"2"_s });
    const auto keys = keysOf(flowWith({ first, second, elsewhere, off, message(), first }), fields);
    QCOMPARE(keys, keysOf(flowWith({ first }), fields) + keysOf(flowWith({ second }), fields));
}

void TestLeadKeys::whatRunsOnlyAtFailureDoesNotCount()
{
    const QString fields = u"client_phone=79120000014"_s;
    const Action first = order({ MappingKind::Constant, u"1"_s });
    Action instead = order({ MappingKind::Constant, u"2"_s });
    instead.run = RunRule::IfPreviousFailed;
    QCOMPARE(keysOf(flowWith({ first, instead }), fields), keysOf(flowWith({ first }), fields));
    QCOMPARE(keysOf(flowWith({ instead }), fields).size(), 1);
}

void TestLeadKeys::withoutAnOfferTheDestinationsCount()
{
    const QString fields = u"client_phone=8 912 000-00-14"_s;
    const auto telegram = keysOf(flowWith({ message() }), fields);
    QCOMPARE(telegram.size(), 1);
    QCOMPARE(keysOf(flowWith({ message(), message() }, 2), fields), telegram);
    QVERIFY(keysOf(flowWith({ order({ MappingKind::Constant, u"1"_s }), message() }), fields)
            != telegram);
    QVERIFY(keysOf(flowWith({}), fields).isEmpty());
}

void TestLeadKeys::withoutAPhoneTheClientsNumberStandsIn()
{
    const Flow flow = flowWith({ order({ MappingKind::Constant, u"1"_s }) });
    const auto keys = keysOf(flow, u"client_id=17"_s);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(keysOf(flow, u"client_id=17&note=2"_s), keys);
    QVERIFY(keysOf(flow, u"client_id=18"_s) != keys);
}

void TestLeadKeys::thePhoneMayComeFromTheDirectory()
{
    Action paid = order({ MappingKind::Constant, u"1"_s });
    const Flow added = flowWith({ paid });
    paid.mapping[u"phone"_s] = { MappingKind::Builtin, directoryPhone };
    const Flow visit = flowWith({ paid }, 2);
    const auto flows = std::make_shared<const FlowSet>(FlowSet { added, visit });
    const Plan told = planLead(flows, added, fieldsOf(u"client_phone=79120000014"_s), true, ru);
    QCOMPARE(told.duplicateKeys.size(), 1);
    QVERIFY(told.duplicateAnywhere);
    const Plan asked = planLead(flows, visit, fieldsOf(u"client_id=17"_s), true, ru);
    QVERIFY(asked.duplicateKeys.isEmpty());
    QVERIFY(asked.keysOfClient);
    QCOMPARE(asked.keysOfClient({ u"17"_s, {}, u"8 912 000-00-14"_s, {} }), told.duplicateKeys);
    QCOMPARE(asked.keysOfClient({ u"17"_s, {}, {}, {} }),
             leadKeys(visit, {}, { u"17"_s, {}, {}, {} }, ru));
}

void TestLeadKeys::keysAreKeptForTheLongestWindow()
{
    Flow day = flowWith({ order({ MappingKind::Constant, u"1"_s }) });
    Flow week = flowWith({ order({ MappingKind::Constant, u"1"_s }) }, 2);
    week.duplicates->window = std::chrono::hours(24 * 7);
    Flow byFields = flowWith({ order({ MappingKind::Constant, u"1"_s }) }, 3);
    byFields.duplicates = DuplicateGuard { { u"client_phone"_s }, std::chrono::hours(24 * 30) };
    const auto flows = std::make_shared<const FlowSet>(FlowSet { day, week, byFields });
    const Fields fields = fieldsOf(u"client_phone=79120000014"_s);
    const Plan plan = planLead(flows, day, fields, true, ru);
    QCOMPARE(plan.duplicateWindow, std::chrono::hours(24));
    QCOMPARE(plan.duplicateMemory, std::chrono::hours(24 * 7));
    const Plan other = planLead(flows, byFields, fields, true, ru);
    QVERIFY(!other.duplicateAnywhere);
    QCOMPARE(other.duplicateMemory, std::chrono::hours(24 * 30));
}

QTEST_APPLESS_MAIN(TestLeadKeys)
#include "tst_leadkeys.moc"
