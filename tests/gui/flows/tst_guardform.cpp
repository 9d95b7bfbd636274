// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/destinations/checkflow.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/guardform.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>
#include <QTest>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the duplicate guard shows and what it writes into the flow.
class TestGuardForm final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::instance().install(*qApp, ThemeChoice::Light);
    }

    void init()
    {
        m_draft = std::make_unique<FlowDraft>();
        m_form = std::make_unique<GuardForm>(*m_draft);
    }

    void switchedOnItMeansTheSameLeadForADay()
    {
        begin(std::nullopt);
        QVERIFY(!find<QSpinBox>("duplicateWindow")->isVisible());
        find<Switch>("duplicateGuard")->click();
        QVERIFY(guard());
        QVERIFY(guard()->sameLead);
        QCOMPARE(guard()->window, std::chrono::minutes(24h));
        QVERIFY(find<QSpinBox>("duplicateWindow")->isVisible());
        QVERIFY(!find<QWidget>("duplicateFields")->isVisible());
        find<Switch>("duplicateGuard")->click();
        QVERIFY(!guard());
    }

    void theWindowIsShownInItsLargestUnit_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("unit");
        QTest::newRow("minutes") << 90 << 90 << 0;
        QTest::newRow("hours") << 120 << 2 << 1;
        QTest::newRow("days") << 2880 << 2 << 2;
    }

    void theWindowIsShownInItsLargestUnit()
    {
        QFETCH(int, minutes);
        QFETCH(int, value);
        QFETCH(int, unit);
        begin(DuplicateGuard { {}, std::chrono::minutes(minutes), true });
        QCOMPARE(find<QSpinBox>("duplicateWindow")->value(), value);
        QCOMPARE(find<QComboBox>("duplicateUnit")->currentIndex(), unit);
        QVERIFY(!m_draft->isChanged());
    }

    void aLengthIsWritten()
    {
        begin(DuplicateGuard { {}, 60min, true });
        find<QComboBox>("duplicateUnit")->setCurrentIndex(2);
        find<QSpinBox>("duplicateWindow")->setValue(3);
        QCOMPARE(guard()->window, std::chrono::minutes(72h));
    }

    void fieldsAreTickedAndTheLastTickStays()
    {
        begin(DuplicateGuard { { u"client_phone"_s, u"client_id"_s }, 60min, false });
        QCOMPARE(find<QComboBox>("duplicateKind")->currentIndex(), 1);
        find<QCheckBox>("duplicateField_client_id")->click();
        QCOMPARE(guard()->key, QStringList({ u"client_phone"_s }));
        find<QCheckBox>("duplicateField_client_phone")->click();
        QCOMPARE(guard()->key, QStringList({ u"client_phone"_s }));
        QVERIFY(find<QCheckBox>("duplicateField_client_phone")->isChecked());
    }

    void allFieldsNeedNone()
    {
        begin(DuplicateGuard { { u"client_phone"_s }, 60min, false });
        auto *kind = find<QComboBox>("duplicateKind");
        kind->setCurrentIndex(2);
        emit kind->activated(2);
        QVERIFY(guard()->key.isEmpty());
        QVERIFY(!guard()->sameLead);
        QVERIFY(!find<QWidget>("duplicateFields")->isVisible());
    }

    void anotherEventHasAnotherKey()
    {
        begin(DuplicateGuard { { u"own"_s }, 60min, false });
        m_form->followEvent(u"client_created"_s);
        // One that was chosen by hand stays.
        QCOMPARE(guard()->key, QStringList({ u"own"_s }));
    }

private:
    void begin(const std::optional<DuplicateGuard> &guard)
    {
        Flow flow;
        flow.id = { 1 };
        flow.name = u"Clients"_s;
        flow.source.event = u"client_created"_s;
        flow.actions = { suggestedAction(u"cpa_house"_s, flow.source.event) };
        flow.duplicates = guard;
        m_draft->begin(flow);
        m_form->setFields({ { u"client_id"_s, {}, {}, {}, false, {} },
                            { u"client_phone"_s, {}, {}, {}, false, {} } });
        m_form->reload();
        m_form->setVisible(true);
    }
    [[nodiscard]] const std::optional<DuplicateGuard> &guard() const
    {
        return m_draft->flow().duplicates;
    }
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromLatin1(name));
    }

    std::unique_ptr<FlowDraft> m_draft;
    std::unique_ptr<GuardForm> m_form;
};

QTEST_MAIN(TestGuardForm)
#include "tst_guardform.moc"
