// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/panes.h"
#include "ui/settings/settingsstore.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

struct GeneralPane
{
    Q_DECLARE_TR_FUNCTIONS(GeneralPane)
};

using Read = std::function<bool(const Settings &)>;
using Write = std::function<void(Settings &, bool)>;

/// A switch with its word and a line of help.
QWidget *makeSwitchRow(SettingsStore &store, const QString &word, const QString &help,
                       const QString &name, const Read &read, const Write &write, QWidget *parent)
{
    auto *room = new QWidget(parent);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *knob = new Switch(room);
    knob->setObjectName(name);
    knob->setAccessibleName(word);
    knob->setAccessibleDescription(help);
    row->addWidget(knob, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addSpacing(4);
    texts->addWidget(makeLabel(word, FontRole::Body, Token::Text, room));
    texts->addWidget(new Paragraph(help, FontRole::Small, Token::Text3, room));
    row->addLayout(texts, 1);
    const auto show = [knob, read, &store] { knob->setChecked(read(store.now())); };
    show();
    QObject::connect(&store, &SettingsStore::changed, knob, show);
    QObject::connect(knob, &QAbstractButton::clicked, &store, [&store, write](bool on) {
        store.change([write, on](Settings &settings) { write(settings, on); });
    });
    return room;
}

FormField *makeLanguage(SettingsStore &store, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"language"_s);
    box->addItem(GeneralPane::tr("As in the system"), QString());
    // A language is called by its own name, so that one finds the way back.
    box->addItem(u"Русский"_s, u"ru"_s);
    box->addItem(u"English"_s, u"en"_s);
    const auto show = [box, &store] {
        box->setCurrentIndex(qMax(0, box->findData(store.now().language)));
    };
    show();
    QObject::connect(&store, &SettingsStore::changed, box, show);
    QObject::connect(box, &QComboBox::activated, &store, [box, &store](int index) {
        const QString language = box->itemData(index).toString();
        store.change([language](Settings &settings) { settings.language = language; });
    });
    return new FormField(GeneralPane::tr("Language"), box, FormField::LabelPlace::Left, parent);
}

FormField *makeTheme(SettingsStore &store, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(u"theme"_s);
    box->addItem(GeneralPane::tr("As in the system"), static_cast<int>(ThemeChoice::System));
    box->addItem(GeneralPane::tr("Light"), static_cast<int>(ThemeChoice::Light));
    box->addItem(GeneralPane::tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    const auto show = [box, &store] {
        box->setCurrentIndex(box->findData(static_cast<int>(store.now().theme)));
    };
    show();
    QObject::connect(&store, &SettingsStore::changed, box, show);
    QObject::connect(box, &QComboBox::activated, &store, [box, &store](int index) {
        const auto theme = static_cast<ThemeChoice>(box->itemData(index).toInt());
        store.change([theme](Settings &settings) { settings.theme = theme; });
    });
    return new FormField(GeneralPane::tr("Theme"), box, FormField::LabelPlace::Left, parent);
}

} // namespace

QVBoxLayout *startPane(QWidget *pane, const QString &heading)
{
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::card);
    column->addWidget(makeLabel(heading, FontRole::Section, Token::Text, pane));
    return column;
}

QWidget *makeGeneralPane(SettingsStore &store, QWidget *parent)
{
    auto *pane = new QWidget(parent);
    QVBoxLayout *column = startPane(pane, GeneralPane::tr("General"));
    column->addWidget(makeLanguage(store, pane));
    column->addWidget(makeTheme(store, pane));
    column->addSpacing(Space::inGroup);
    column->addWidget(makeSwitchRow(
        store, GeneralPane::tr("Start with the session"),
        GeneralPane::tr("The bridge starts when you sign in, so that no event is missed."),
        u"startWithSession"_s, [](const Settings &now) { return now.startWithSession; },
        [](Settings &settings, bool on) { settings.startWithSession = on; }, pane));
    column->addWidget(makeSwitchRow(
        store, GeneralPane::tr("Close to the tray"),
        GeneralPane::tr("Closing the window leaves the bridge working beside the clock."),
        u"closeToTray"_s, [](const Settings &now) { return now.closeToTray; },
        [](Settings &settings, bool on) { settings.closeToTray = on; }, pane));
    column->addWidget(makeSwitchRow(
        store, GeneralPane::tr("Compact rows"),
        GeneralPane::tr("More rows of a table on the screen."), u"compactRows"_s,
        [](const Settings &now) { return now.compactRows; },
        [](Settings &settings, bool on) { settings.compactRows = on; }, pane));
    column->addStretch(1);
    return pane;
}

} // namespace LeadBridge::Ui
