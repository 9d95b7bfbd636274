// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeengine.h"
#include "ui/clients/clientsmodel.h"
#include "ui/clients/clienttexts.h"
#include "ui/widgets/rowdelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime start(QDate(2026, 11, 17), QTime(9, 0), Qt::UTC);

ClientEntry entryOf(int number)
{
    ClientEntry entry;
    entry.data.id = QString::number(15200000 + number);
    entry.data.name = u"Клиент %1"_s.arg(number);
    entry.data.phone = u"+7912%1"_s.arg(number, 7, 10, QChar(u'0'));
    entry.firstSeenUtc = start.addSecs(-number * 60 - 3600);
    entry.lastSeenUtc = start.addSecs(-number * 60);
    return entry;
}

void fill(FakeClients &clients, int count)
{
    for (int i = 0; i < count; ++i)
        clients.clientsNow.append(entryOf(i));
}

} // namespace

class TestClientsModel final : public QObject
{
    Q_OBJECT

private slots:
    void pagesFollowEachOther();
    void aSearchLeavesWhatFits();
    void whatChangedTakesThePlaceOnTop();
    void rowsBelowTheTopStay();
    void aForgottenOneGoes();
    void oldAnswersAreLetGo();
    void anErrorIsTold();
    void textsOfMissingValues();
    void complaints_data();
    void complaints();
};

void TestClientsModel::pagesFollowEachOther()
{
    FakeClients clients;
    fill(clients, 450);
    ClientsModel model(clients, nullptr);
    QSignalSpy loaded(&model, &ClientsModel::loaded);
    model.search({});
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 200);
    while (model.canFetchMore({})) {
        const auto before = loaded.count();
        model.fetchMore({});
        QTRY_COMPARE(loaded.count(), before + 1);
    }
    QCOMPARE(model.rowCount(), 450);
    for (int i = 0; i < 450; ++i)
        QCOMPARE(model.entryAt(i)->data.id, QString::number(15200000 + i));
}

void TestClientsModel::aSearchLeavesWhatFits()
{
    FakeClients clients;
    fill(clients, 30);
    ClientsModel model(clients, nullptr);
    model.search(u"клиент 2"_s);
    QTRY_COMPARE(model.rowCount(), 11); // 2 and 20 to 29
    model.search(u"nobody"_s);
    QTRY_COMPARE(model.rowCount(), 0);
    QVERIFY(model.hasRead());
}

void TestClientsModel::whatChangedTakesThePlaceOnTop()
{
    FakeClients clients;
    fill(clients, 5);
    ClientsModel model(clients, nullptr);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 5);
    ClientEntry seen = clients.clientsNow.takeAt(3);
    seen.lastSeenUtc = start.addSecs(60);
    seen.data.email = u"new@example.org"_s;
    clients.clientsNow.prepend(seen);
    emit clients.changed();
    QTRY_COMPARE(model.entryAt(0)->data.email, u"new@example.org"_s);
    QCOMPARE(model.rowCount(), 5);
}

void TestClientsModel::rowsBelowTheTopStay()
{
    FakeClients clients;
    fill(clients, 1000);
    ClientsModel model(clients, nullptr);
    QSignalSpy loaded(&model, &ClientsModel::loaded);
    model.search({});
    QTRY_COMPARE(loaded.count(), 1);
    for (int page = 2; page <= 5; ++page) {
        model.fetchMore({});
        QTRY_COMPARE(loaded.count(), page);
    }
    QCOMPARE(model.rowCount(), 1000);
    ClientEntry seen = clients.clientsNow.takeAt(900);
    seen.lastSeenUtc = start.addSecs(60);
    clients.clientsNow.prepend(seen);
    emit clients.changed();
    QTRY_COMPARE(model.entryAt(0)->data.id, seen.data.id);
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.rowOf(u"15200999"_s), 999);
    QVERIFY(!model.canFetchMore({}));
}

void TestClientsModel::aForgottenOneGoes()
{
    FakeClients clients;
    fill(clients, 3);
    ClientsModel model(clients, nullptr);
    const QAbstractItemModelTester tester(&model);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 3);
    model.remove(u"15200001"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(u"15200001"_s), -1);
    model.remove(u"15200001"_s);
    QCOMPARE(model.rowCount(), 2);
}

void TestClientsModel::oldAnswersAreLetGo()
{
    FakeClients clients;
    fill(clients, 30);
    ClientsModel model(clients, nullptr);
    QSignalSpy loaded(&model, &ClientsModel::loaded);
    model.search(u"клиент 2"_s);
    model.search(u"клиент 7"_s);
    QTRY_COMPARE(loaded.count(), 1);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.entryAt(0)->data.name, u"Клиент 7"_s);
}

void TestClientsModel::anErrorIsTold()
{
    FakeClients clients;
    fill(clients, 3);
    ClientsModel model(clients, nullptr);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 3);
    QSignalSpy failed(&model, &ClientsModel::failed);
    clients.nextError = Error { ErrorKind::Storage, {}, {} };
    model.refresh();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(!model.isLoading());
}

void TestClientsModel::textsOfMissingValues()
{
    FakeClients clients;
    ClientEntry empty = entryOf(1);
    empty.data.name = u"  "_s;
    empty.data.phone.clear();
    clients.clientsNow = { empty };
    ClientsModel model(clients, nullptr);
    model.search({});
    QTRY_COMPARE(model.rowCount(), 1);
    const QModelIndex name = model.index(0, ClientsModel::NameColumn);
    QCOMPARE(name.data().toString(), u"No name"_s);
    QCOMPARE(name.data(ToneRole).toInt(), static_cast<int>(Token::Text3));
    QCOMPARE(model.index(0, ClientsModel::PhoneColumn).data().toString(), u"no phone"_s);
    QCOMPARE(model.index(0, ClientsModel::NumberColumn).data().toString(), u"15200001"_s);
}

void TestClientsModel::complaints_data()
{
    QTest::addColumn<QString>("phone");
    QTest::addColumn<QString>("email");
    QTest::addColumn<bool>("phoneFits");
    QTest::addColumn<bool>("emailFits");
    QTest::newRow("both empty") << QString() << QString() << true << true;
    QTest::newRow("both right") << u"8 (912) 000-00-14"_s << u"anna@example.org"_s << true << true;
    QTest::newRow("too short") << u"8 912 000"_s << u"anna@example"_s << false << true;
    QTest::newRow("words") << u"нет"_s << u"нет"_s << false << false;
    QTest::newRow("two at-signs") << QString() << u"a@b@c"_s << true << false;
    QTest::newRow("a space") << QString() << u"anna @example.org"_s << true << false;
}

void TestClientsModel::complaints()
{
    QFETCH(QString, phone);
    QFETCH(QString, email);
    QTEST(phoneComplaint(phone, u"RU"_s).isEmpty(), "phoneFits");
    QTEST(emailComplaint(email).isEmpty(), "emailFits");
}

QTEST_MAIN(TestClientsModel)
#include "tst_clientsmodel.moc"
