// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/fakeengine.h"
#include "tests/gui/flows/madeupservice.h"
#include "ui/flows/actionform.h"
#include "ui/flows/connectioncheck.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/mappingrow.h"
#include "ui/flows/paragraphedit.h"
#include "ui/flows/transformdialog.h"
#include "ui/flows/valuechooser.h"
#include "ui/widgets/format.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace LeadBridge;
using namespace LeadBridge::Ui;
using namespace Qt::StringLiterals;

/// The form of a described service, as a hand works in it.
class TestActionForm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void settingsAreWrittenByTheirKind();
    void rowsComeAndGoWithASetting();
    void aRequiredSettingIsMissed();
    void aFreeInputIsAddedNamedAndRemoved();
    void aNameThatIsTakenIsToldAndNotWritten();
    void aFreeInputMayHoldAKey();
    void theTabKeyGoesFromTopToBottom();
    void aParagraphGrowsAndTakesFields();
    void choicesAndFlagsAreChosen();
    void anEarlierStepIsOffered();
    void theServiceOffersValues();
    void theServiceOffersNames();
    void whatTheServiceSaysStandsUnderTheRow();
    void severalChoicesStandOneOnALine();
    void theConnectionIsCheckedAsTheDraftIs();
    void aTestLetterIsConfirmedFirst();
    void aValueIsTransformed();

private:
    template <class T> [[nodiscard]] T *find(const char *name) const
    {
        return m_form->findChild<T *>(QString::fromUtf8(name));
    }
    [[nodiscard]] bool isShown(const char *row) const
    {
        return find<QWidget>(row)->isVisibleTo(m_form.get());
    }
    [[nodiscard]] const Action &action() const { return m_draft->flow().actions.at(1); }
    [[nodiscard]] Mapping written(const char *input) const
    {
        return action().mapping.value(QString::fromUtf8(input));
    }
    static void typeInto(QWidget *edit, const QString &text)
    {
        edit->setFocus();
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(letter),
                                Qt::NoModifier);
    }
    /// Presses "add", names the row, and gives back what to type its value into.
    void addNamed(const char *prefix, const QString &name) const
    {
        find<QPushButton>(QByteArray(QByteArray("add_") + prefix).constData())->click();
        typeInto(QApplication::focusWidget(), name);
    }
    void choose(const char *chooser, const QString &key) const
    {
        auto *box = find<ValueChooser>(chooser);
        QVERIFY2(box, chooser);
        const int at = box->findData(key);
        QVERIFY2(at >= 0, qPrintable(key));
        emit box->activated(at);
    }

    std::unique_ptr<FakeEngine> m_engine;
    std::unique_ptr<FlowDraft> m_draft;
    std::unique_ptr<ActionForm> m_form;
};

void TestActionForm::initTestCase()
{
    QLocale::setDefault(QLocale::English);
    Theme::instance().install(*qApp, ThemeChoice::Light);
}

void TestActionForm::init()
{
    m_engine = std::make_unique<FakeEngine>();
    m_draft = std::make_unique<FlowDraft>();
    m_draft->begin(madeUpFlow());
    m_form = std::make_unique<ActionForm>(
        *m_draft, 1, FormEngine { m_engine->flows, m_engine->settings }, nullptr, &madeUpService());
    m_form->reload(m_draft->flow().actions.at(1));
    m_form->setKnownFields({ { u"client_name"_s, u"Имя"_s, u"Name"_s, u"Анна"_s, true } }, {});
    m_form->resize(680, 900);
    m_form->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_form.get()));
}

void TestActionForm::cleanup()
{
    m_form.reset();
    m_draft.reset();
    m_engine.reset();
}

void TestActionForm::settingsAreWrittenByTheirKind()
{
    auto *port = find<QLineEdit>("setting_port");
    QCOMPARE(port->text(), u"443"_s);
    port->selectAll();
    typeInto(port, u"80a80"_s);
    QVERIFY(action().settings.value("port"_L1).isDouble());
    QCOMPARE(action().settings.value("port"_L1).toInt(), 8080);
    find<Switch>("setting_quiet")->click();
    QCOMPARE(action().settings.value("quiet"_L1), QJsonValue(true));
    choose("setting_how", u"text"_s);
    QCOMPARE(action().settings.value("how"_L1), QJsonValue(u"text"_s));
}

void TestActionForm::rowsComeAndGoWithASetting()
{
    QVERIFY(!isShown("row_text"));
    QVERIFY(isShown("free_form."));
    choose("setting_how", u"text"_s);
    QVERIFY(isShown("row_text"));
    QVERIFY(!isShown("free_form."));
    QVERIFY(isShown("free_header."));
    // Its heading goes with it.
    QVERIFY(!find<QWidget>("free_form.")->parentWidget()->isVisibleTo(m_form.get()));
    choose("setting_how", u"form"_s);
    QVERIFY(!isShown("row_text"));
}

void TestActionForm::aRequiredSettingIsMissed()
{
    auto *host = find<QLineEdit>("setting_host");
    QCOMPARE(host->accessibleName(), u"Account, required"_s);
    QCOMPARE(m_form->checkAll(), 1); // the text is required, too, but not asked for
    QVERIFY(host->property("error").toBool());
    typeInto(host, u"example.org"_s);
    QVERIFY(!host->property("error").toBool());
    find<QLineEdit>("setting_port")->setFocus();
    QVERIFY2(host->accessibleDescription().contains(u"https://"_s), "no address: told on leaving");
    m_form->goToError(1);
    QCOMPARE(QApplication::focusWidget(), host);
    host->selectAll();
    typeInto(host, u"https://example.org"_s);
    QCOMPARE(m_form->checkAll(), 0);
}

void TestActionForm::aFreeInputIsAddedNamedAndRemoved()
{
    addNamed("header.", u"X-Salon"_s);
    auto *row = m_form->findChild<QWidget *>(u"free_header."_s)->findChild<MappingRow *>();
    QCOMPARE(row->input().name, u"header.X-Salon"_s);
    QVERIFY(action().mapping.isEmpty()); // it says nothing yet
    emit row->findChild<ValueChooser *>(u"kind_"_s)
        ->keyChosen(QString::number(static_cast<int>(MappingKind::Constant)));
    typeInto(row->findChild<QLineEdit *>(u"text_"_s), u"Пушкинская"_s);
    QVERIFY(written("header.X-Salon") == (Mapping { MappingKind::Constant, u"Пушкинская"_s }));
    // Another name takes the value along.
    auto *name = row->findChild<QLineEdit *>(u"name_header."_s);
    typeInto(name, u"s"_s);
    QCOMPARE(action().mapping.keys(), QStringList { u"header.X-Salons"_s });
    row->findChild<QToolButton *>(u"remove_"_s)->click();
    QVERIFY(action().mapping.isEmpty());
    QCOMPARE(QApplication::focusWidget(), find<QPushButton>("add_header."));
}

void TestActionForm::aNameThatIsTakenIsToldAndNotWritten()
{
    m_draft->setMapping(1, u"header.A"_s, Mapping { MappingKind::Constant, u"one"_s });
    m_form->reload(std::nullopt);
    addNamed("header.", u"A"_s);
    auto *second =
        m_form->findChild<QWidget *>(u"free_header."_s)->findChildren<MappingRow *>().constLast();
    second->takeKey(u"some-key"_s);
    emit second->mappingChanged();
    QVERIFY(written("header.A") == (Mapping { MappingKind::Constant, u"one"_s }));
    find<QLineEdit>("setting_port")->setFocus();
    QCOMPARE(second->error(), u"A line with this name is there already"_s);
    // The next letter makes it another one, and leaves the first alone.
    typeInto(second->findChild<QLineEdit *>(u"name_header."_s), u"B"_s);
    QVERIFY(written("header.A") == (Mapping { MappingKind::Constant, u"one"_s }));
    QVERIFY(written("header.AB") == (Mapping { MappingKind::Secret, u"some-key"_s }));
}

void TestActionForm::aFreeInputMayHoldAKey()
{
    addNamed("header.", u"Authorization"_s);
    auto *row = m_form->findChild<QWidget *>(u"free_header."_s)->findChild<MappingRow *>();
    const QString secret = QString::number(static_cast<int>(MappingKind::Secret));
    QVERIFY(row->findChild<ValueChooser *>(u"kind_"_s)->findData(secret) >= 0);
    addNamed("form.", u"a"_s);
    auto *plain = m_form->findChild<QWidget *>(u"free_form."_s)->findChild<MappingRow *>();
    QVERIFY(plain->findChild<ValueChooser *>(u"kind_"_s)->findData(secret) < 0);
}

void TestActionForm::theTabKeyGoesFromTopToBottom()
{
    addNamed("form.", u"first"_s);
    addNamed("header.", u"second"_s);
    choose("setting_how", u"text"_s);
    choose("setting_how", u"form"_s);
    auto *first = find<QLineEdit>("setting_host");
    first->setFocus();
    int before = -1;
    int seen = 0;
    QWidget *last = nullptr;
    while (QApplication::focusWidget() != last && seen < 60) {
        last = QApplication::focusWidget();
        const int y = last->mapTo(m_form->widget(), QPoint(0, last->height() / 2)).y();
        QVERIFY2(y + 20 >= before, qPrintable(last->objectName()));
        before = y;
        ++seen;
        if (last->objectName() == "sendingFold"_L1)
            break;
        QTest::keyClick(last, Qt::Key_Tab);
    }
    QCOMPARE(last->objectName(), u"sendingFold"_s);
    QVERIFY(seen > 15);
}

void TestActionForm::aParagraphGrowsAndTakesFields()
{
    choose("setting_how", u"text"_s);
    auto *text = find<ParagraphEdit>("paragraph_text");
    QVERIFY(text->isVisibleTo(m_form.get()));
    const int three = text->height();
    typeInto(text, u"Имя: "_s);
    find<QPushButton>("insert_text")->click();
    auto *menu = m_form->findChild<QMenu *>(u"insertMenu"_s);
    QVERIFY(menu);
    for (QAction *entry : menu->actions()) {
        if (entry->text() == "Name"_L1)
            entry->trigger();
    }
    menu->close();
    QVERIFY(written("text") == (Mapping { MappingKind::Template, u"Имя: {{client_name}}"_s }));
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(text->height() > 2 * three);
    QVERIFY(text->height() < 5 * three);
    QCOMPARE(written("text").text.count(u'\n'), 20);
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(!text->hasFocus());
}

void TestActionForm::choicesAndFlagsAreChosen()
{
    choose("choice_colour", u"g"_s);
    QVERIFY(written("colour") == (Mapping { MappingKind::Constant, u"g"_s }));
    QCOMPARE(find<ValueChooser>("choice_colour")->currentText(), u"Green"_s);
    choose("choice_urgent", u"yes"_s);
    QVERIFY(written("urgent") == (Mapping { MappingKind::Constant, u"yes"_s }));
    m_form->reload(std::nullopt);
    QCOMPARE(find<ValueChooser>("choice_urgent")->key(), u"yes"_s);
}

void TestActionForm::anEarlierStepIsOffered()
{
    auto *kinds = find<ValueChooser>("kind_phone");
    emit kinds->keyChosen(QString::number(static_cast<int>(MappingKind::Field)));
    choose("field_phone", u"steps.1.order_id"_s);
    QVERIFY(written("phone") == (Mapping { MappingKind::Field, u"steps.1.order_id"_s }));
    QCOMPARE(find<ValueChooser>("field_phone")->currentText(), u"1. Order: order number"_s);
    QVERIFY(find<ValueChooser>("field_phone")->findData(u"steps.1.response.status"_s) >= 0);
    QCOMPARE(find<ValueChooser>("field_phone")->findData(u"steps.2.order_id"_s), -1);
}

void TestActionForm::theServiceOffersValues()
{
    QList<Choice> many;
    for (int i = 0; i < 30; ++i)
        many.append({ QString::number(7000 + i), u"<b>Воронка %1</b>"_s.arg(i) });
    m_engine->flows.choicesNow.insert(u"pipelines"_s, many);
    find<QPushButton>("choose_pipeline")->click();
    QCOMPARE(m_engine->flows.choicesAsked, QStringList { u"pipelines"_s });
    QTRY_VERIFY(find<QDialog>("choiceDialog"));
    auto *dialog = find<QDialog>("choiceDialog");
    auto *filter = dialog->findChild<QLineEdit *>(u"choiceFilter"_s);
    QTRY_VERIFY(filter->isVisible());
    filter->setText(u"7013"_s);
    QCOMPARE(dialog->findChild<QListView *>()->model()->rowCount(), 1);
    dialog->findChild<QPushButton *>(u"choiceTake"_s)->click();
    QCOMPARE(action().settings.value("pipeline"_L1), QJsonValue(u"7013"_s));
    QCOMPARE(find<QLineEdit>("setting_pipeline")->text(), u"7013"_s);
}

void TestActionForm::theServiceOffersNames()
{
    m_engine->flows.choicesNow.insert(u"names"_s, { { u"UF_1"_s, u"Салон"_s } });
    find<QPushButton>("add_form.")->click();
    auto *row = m_form->findChild<QWidget *>(u"free_form."_s)->findChild<MappingRow *>();
    row->findChild<QPushButton *>(u"choose_"_s)->click();
    QTRY_VERIFY(find<QDialog>("choiceDialog"));
    auto *dialog = find<QDialog>("choiceDialog");
    QVERIFY(!dialog->findChild<QLineEdit *>()->isVisible());
    dialog->findChild<QPushButton *>(u"choiceTake"_s)->click();
    QCOMPARE(row->input().name, u"form.UF_1"_s);
}

void TestActionForm::whatTheServiceSaysStandsUnderTheRow()
{
    m_engine->flows.nextError =
        Error { ErrorKind::InvalidInput, u"The service does not take the key: no"_s, {} };
    auto *button = find<QPushButton>("choose_chat");
    button->click();
    auto *row = find<MappingRow>("row_chat");
    QTRY_COMPARE(row->error(), u"The service does not take the key: no"_s);
    QVERIFY(!find<QDialog>("choiceDialog"));
    m_engine->flows.choicesNow.insert(u"chats"_s, { { u"-100200"_s, u"Салон"_s } });
    button->click();
    QTRY_VERIFY(find<QDialog>("choiceDialog"));
    find<QDialog>("choiceDialog")->findChild<QPushButton *>(u"choiceTake"_s)->click();
    QVERIFY(written("chat") == (Mapping { MappingKind::Constant, u"-100200"_s }));
    QVERIFY(row->error().isEmpty());
}

void TestActionForm::severalChoicesStandOneOnALine()
{
    const DestinationDescription *telegram = nullptr;
    if (const Destination *destination = findDestination(u"telegram"_s))
        telegram = &destination->description();
    QVERIFY(telegram);
    m_form = std::make_unique<ActionForm>(
        *m_draft, 1, FormEngine { m_engine->flows, m_engine->settings }, nullptr, telegram);
    m_form->reload(std::nullopt);
    m_form->show();
    for (const auto &chat : { u"-100200"_s, u"300"_s, u"-100200"_s }) {
        m_engine->flows.choicesNow.insert(u"chats"_s, { { chat, u"Салон"_s } });
        find<QPushButton>("choose_chats")->click();
        QTRY_VERIFY(find<QDialog>("choiceDialog"));
        QPointer dialog = find<QDialog>("choiceDialog");
        dialog->findChild<QPushButton *>(u"choiceTake"_s)->click();
        QTRY_VERIFY(!dialog);
    }
    QVERIFY(written("chats") == (Mapping { MappingKind::Constant, u"-100200\n300"_s }));
}

void TestActionForm::theConnectionIsCheckedAsTheDraftIs()
{
    m_engine->flows.connectionNow = { false,
                                      { ReasonCode::HostNotFound, { u"example.org"_s } },
                                      std::chrono::milliseconds(312) };
    auto *check = find<ConnectionCheck>("connectionCheck");
    typeInto(find<QLineEdit>("setting_host"), u"https://example.org"_s);
    find<QPushButton>("checkConnection")->click();
    QTRY_VERIFY(!check->resultText().isEmpty());
    QVERIFY2(check->resultText().contains(u"example.org"_s), qPrintable(check->resultText()));
    QVERIFY2(check->resultText().endsWith(duration(std::chrono::milliseconds(312))),
             qPrintable(check->resultText()));
    QCOMPARE(m_engine->flows.checksAsked.size(), 1);
    QVERIFY(!m_engine->flows.checksAsked.constFirst().second);
    QCOMPARE(m_engine->flows.checksAsked.constFirst().first.settings.value("host"_L1),
             QJsonValue(u"https://example.org"_s));
    // An answer to other settings than those on the screen would mislead.
    typeInto(find<QLineEdit>("setting_host"), u"x"_s);
    QVERIFY(check->resultText().isEmpty());
}

void TestActionForm::aTestLetterIsConfirmedFirst()
{
    m_engine->flows.connectionNow = { true, { ReasonCode::ConnectionWorks, {} }, {} };
    auto *check = find<ConnectionCheck>("connectionCheck");
    find<QPushButton>("sendTestMessage")->click();
    QVERIFY(m_engine->flows.checksAsked.isEmpty());
    auto *question = m_form->findChild<QDialog *>();
    QVERIFY(question);
    question->findChild<QPushButton *>(u"do"_s)->click();
    QTRY_COMPARE(m_engine->flows.checksAsked.size(), 1);
    QVERIFY(m_engine->flows.checksAsked.constFirst().second);
    QTRY_VERIFY(!check->resultText().isEmpty());
}

void TestActionForm::aValueIsTransformed()
{
    m_form->setSample({ { 1 }, u"Анна"_s, {}, { { u"client_phone"_s, u" 8 912 "_s } }, {} });
    m_draft->setMapping(1, u"phone"_s, Mapping { MappingKind::Field, u"client_phone"_s });
    m_form->reload(std::nullopt);
    auto *row = find<MappingRow>("row_phone");
    QVERIFY(!find<QPushButton>("transforms_phone")->isVisibleTo(row));
    row->enter();
    auto *link = find<QPushButton>("transform_phone");
    QVERIFY(link->isVisibleTo(row));
    link->click();
    auto *dialog = m_form->findChild<TransformDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->outcomeText(), u" 8 912 "_s);
    dialog->findChild<QPushButton *>(u"addTransform"_s)->click();
    auto *menu = dialog->findChild<QMenu *>(u"transformMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->data().toInt() == static_cast<int>(TransformKind::Digits))
            action->trigger();
    }
    menu->close();
    dialog->findChild<QPushButton *>(u"applyTransforms"_s)->click();
    const QList<Transform> digits { { TransformKind::Digits } };
    QVERIFY(written("phone") == (Mapping { MappingKind::Field, u"client_phone"_s, digits }));
    QCOMPARE(find<QPushButton>("transforms_phone")->text(), u"digits only"_s);
    QVERIFY(find<QPushButton>("transforms_phone")->isVisibleTo(row));
}

QTEST_MAIN(TestActionForm)
#include "tst_actionform.moc"
