// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/gallerypages.h"

#include "tests/gui/clients/clientsgallery.h"
#include "tests/gui/flows/flowsgallery.h"
#include "tests/gui/flows/formsgallery.h"
#include "tests/gui/history/historygallery.h"
#include "tests/gui/problems/problemsgallery.h"
#include "tests/gui/sampledata.h"
#include "tests/gui/settings/upkeepsamples.h"
#include "tests/gui/wizard/lastpagesgallery.h"
#include "tests/gui/wizard/wizardgallery.h"
#include "ui/overview/overviewpage.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/statcard.h"
#include "ui/widgets/switch.h"

#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeadBridge {

using namespace Qt::StringLiterals;
using namespace Ui;

namespace {

QLayout *statusRow(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    for (const State state :
         { State::Delivered, State::Pending, State::Rejected, State::Failed, State::Uncertain,
           State::Invalid, State::Filtered, State::Duplicate, State::Held }) {
        auto *chip = new StatusChip(parent);
        chip->setStatus({ state, std::nullopt, false });
        row->addWidget(chip);
    }
    row->addStretch(1);
    return row;
}

QLayout *buttonRow(QWidget *parent, bool enabled)
{
    auto *row = new QHBoxLayout;
    for (const char16_t *kind : { u"primary", u"", u"flat", u"link", u"small", u"smallPrimary",
                                  u"smallFlat", u"bigPrimary", u"big" }) {
        const QString name = QStringView(kind).toString();
        auto *button = new QPushButton(name.isEmpty() ? u"secondary"_s : name, parent);
        setKind(button, name);
        button->setEnabled(enabled);
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

QLayout *fieldRow(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    auto *edit = new QLineEdit(u"2002"_s, parent);
    auto *fine = new FormField(u"Offer"_s, edit);
    fine->setHelp(u"The number is shown in your CPA.House account."_s);
    fine->setRequired(true);
    auto *wrong = new FormField(u"Stream"_s, new QLineEdit(parent));
    wrong->setError(u"Without a stream CPA.House will not take the lead. The number is shown in "
                    "your CPA.House account."_s);
    auto *box = new QComboBox(parent);
    box->addItems({ u"Field"_s, u"Value"_s });
    auto *spin = new QSpinBox(parent);
    spin->setRange(1, 65535);
    spin->setValue(8787);
    row->addWidget(fine, 1);
    row->addWidget(wrong, 1);
    row->addWidget(new FormField(u"Kind"_s, box), 1);
    row->addWidget(new FormField(u"Port"_s, spin), 1);
    return row;
}

QLayout *cardRow(QWidget *parent)
{
    auto *row = new QHBoxLayout;
    auto *received = new StatCard(u"Received today"_s, parent);
    received->setGlyph(Glyph::Inbox);
    received->setNumber(u"148"_s);
    received->setMeaning(u"121 is usual by now"_s);
    auto *refused = new StatCard(u"Refused"_s, parent);
    refused->setSign(Sign::Rejected);
    refused->setNumber(u"3"_s);
    refused->setMeaning(u"2.0 % · one cause"_s);
    row->addWidget(received);
    row->addWidget(refused);
    auto *on = new Switch(parent);
    on->setChecked(true);
    auto *busy = new Switch(parent);
    busy->setBusy(true);
    auto *small = new Switch(parent);
    small->setSmall(true);
    small->setChecked(true);
    row->addWidget(on);
    row->addWidget(new Switch(parent));
    row->addWidget(busy);
    row->addWidget(small);
    row->addWidget(new LetterTile(u"C"_s, parent));
    row->addWidget(new FilterChip(u"Last 7 days"_s, parent));
    row->addWidget(new Segmented({ u"Day"_s, u"90 days"_s }, parent));
    return row;
}

QWidget *makeWidgetsPage(FakeEngine & /*engine*/)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addLayout(statusRow(page));
    column->addLayout(buttonRow(page, true));
    column->addLayout(buttonRow(page, false));
    column->addLayout(fieldRow(page));
    column->addLayout(cardRow(page));
    auto *banner = new Banner(BannerKind::Warn, page);
    banner->setText(u"There is no password store."_s, u"Keys are in a file only you can read"_s);
    banner->setAction(u"Details"_s);
    banner->setClosable(true);
    column->addWidget(banner);
    auto *empty = new EmptyState(u"Connect Klientiks to CPA.House"_s,
                                 u"Every new client in Klientiks becomes a lead in CPA.House. It "
                                 "takes about three minutes, the wizard guides each step."_s,
                                 page);
    empty->setPicture(new ChainPicture(empty));
    empty->setPrimary(u"Create a flow"_s, Glyph::Plus);
    empty->setSecondary(u"See an example"_s, Glyph::Play);
    empty->setLink(u"Load settings from a file"_s);
    column->addWidget(empty, 1);
    return page;
}

/// The frame with the pages of this library, opened at @p place.
template <Place place> QWidget *makeWindowAt(FakeEngine &engine)
{
    auto *window = new MainWindow(partsOf(engine));
    window->setPage(Place::Overview,
                    new OverviewPage(engine.status, engine.flows, engine.problems, window));
    window->setPage(Place::Settings, new SettingsPage(partsOf(engine), window));
    window->go(place);
    return window;
}

void fillUpkeepDay(FakeEngine &engine)
{
    fillWorkingDay(engine);
    fillUpkeep(engine);
}

DestinationStanding standing(DestinationStanding::Kind kind, const QString &destination,
                             const QString &action)
{
    DestinationStanding made;
    made.action = { FlowId { 2 }, destination == u"cpa_house"_s ? 1 : 2 };
    made.destination = destination;
    made.actionName = action;
    made.kind = kind;
    made.sinceUtc = sampleNowUtc().addSecs(-1800);
    made.waiting = 12;
    return made;
}

void showSection(QWidget *window, SettingsSection section)
{
    window->findChild<SettingsPage *>()->showSection(section);
}

} // namespace

QList<GalleryPage> galleryPages()
{
    return QList<GalleryPage> {
        { u"widgets"_s, fillWorkingDay, makeWidgetsPage, {} },
        { u"overview"_s, fillWorkingDay, makeWindowAt<Place::Overview>, {} },
        { u"first-use"_s, fillFirstUse, makeWindowAt<Place::Overview>, {} },
        { u"first-event"_s, fillWaitingForFirst, makeWindowAt<Place::Overview>, {} },
        { u"overview-days"_s, fillWorkingDay, makeWindowAt<Place::Overview>,
          [](QWidget *window) {
              const auto buttons = window->findChild<Segmented *>()->findChildren<QToolButton *>();
              buttons.constLast()->click();
          } },
        { u"stopped"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.status.sendingNow.on = false;
              engine.status.sendingNow.held = 17;
              engine.status.receivingNow.kind = ReceivingStatus::Kind::PortTaken;
          },
          makeWindowAt<Place::Overview>,
          {} },
        { u"header-held"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.sendings.standingsNow = {
                  standing(DestinationStanding::Kind::Held, u"cpa_house"_s, u"CPA.House"_s),
                  standing(DestinationStanding::Kind::Paused, u"telegram"_s, u"Telegram"_s)
              };
          },
          makeWindowAt<Place::Overview>,
          {} },
        { u"header-paused"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.sendings.standingsNow = {
                  standing(DestinationStanding::Kind::Paused, u"cpa_house"_s, u"CPA.House"_s),
                  standing(DestinationStanding::Kind::Paused, u"telegram"_s, u"Telegram"_s)
              };
          },
          makeWindowAt<Place::Overview>,
          {} },
        { u"settings-general"_s, fillWorkingDay, makeWindowAt<Place::Settings>, {} },
        { u"settings-receiving"_s, fillWorkingDay, makeWindowAt<Place::Settings>,
          [](QWidget *window) { showSection(window, SettingsSection::Receiving); } },
        { u"settings-unreachable"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              AddressCheck check;
              check.kind = AddressCheck::Kind::NameNotFound;
              check.base = u"https://leads.example.org"_s;
              check.host = u"leads.example.org"_s;
              check.checkedUtc = sampleNowUtc().addSecs(-120);
              engine.status.lastCheck = check;
          },
          makeWindowAt<Place::Settings>,
          [](QWidget *window) { showSection(window, SettingsSection::Receiving); } },
        { u"settings-klientiks"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.settings.settingsNow.klientiksLookup = true;
              engine.settings.settingsNow.klientiksAccount = u"100200"_s;
              engine.settings.settingsNow.klientiksUser = u"300"_s;
              engine.settings.secretsNow.append({ klientiksTokenName, {} });
          },
          makeWindowAt<Place::Settings>,
          [](QWidget *window) {
              showSection(window, SettingsSection::Klientiks);
              window->findChild<QPushButton *>(u"checkKlientiks"_s)->click();
          } },
        { u"settings-alerts"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              AlertSettings &alerts = engine.alerts.settingsNow;
              alerts.mail = {
                  { u"owner@example.org"_s }, u"smtp.yandex.ru"_s,    465,
                  MailSecurity::Tls,          u"salon@example.org"_s, u"salon@example.org"_s
              };
              alerts.telegram.chats = { u"-1001234567890"_s };
              engine.settings.secretsNow.append({ alertMailSecret, {} });
              ChannelStanding email;
              email.set = true;
              email.checkedUtc = sampleNowUtc().addSecs(-7200);
              ChannelStanding telegram;
              telegram.channel = AlertChannel::Telegram;
              telegram.set = true;
              telegram.waiting = 1;
              telegram.trouble = { ReasonCode::HostNotFound, { u"api.telegram.org"_s } };
              engine.alerts.channelsNow = { email, telegram };
          },
          makeWindowAt<Place::Settings>,
          [](QWidget *window) {
              showSection(window, SettingsSection::Alerts);
              window->findChild<QPushButton *>(u"checkAlertEmail"_s)->click();
          } },
        { u"settings-keys"_s,
          [](FakeEngine &engine) {
              fillWorkingDay(engine);
              engine.settings.store = SecretStoreKind::File;
          },
          makeWindowAt<Place::Settings>,
          [](QWidget *window) { showSection(window, SettingsSection::Keys); } },
        { u"settings-data"_s, fillUpkeepDay, makeWindowAt<Place::Settings>,
          [](QWidget *window) { showSection(window, SettingsSection::Data); } },
        { u"settings-data-end"_s, fillUpkeepDay, makeWindowAt<Place::Settings>,
          [](QWidget *window) {
              showSection(window, SettingsSection::Data);
              // The copies come later and make it longer.
              const auto areas = window->findChildren<QScrollArea *>();
              for (QScrollArea *area : areas) {
                  QScrollBar *bar = area->verticalScrollBar();
                  bar->setValue(bar->maximum());
                  QObject::connect(bar, &QScrollBar::rangeChanged, bar,
                                   [bar](int, int end) { bar->setValue(end); });
              }
          } },
        { u"settings-checkup"_s, fillUpkeepDay, makeWindowAt<Place::Settings>,
          [](QWidget *window) {
              showSection(window, SettingsSection::CheckUp);
              window->findChild<QPushButton *>(u"checkUp"_s)->click();
          } },
    }
    + flowsGalleryPages() + formsGalleryPages() + historyGalleryPages() + problemsGalleryPages()
        + clientsGalleryPages() + wizardGalleryPages() + lastPagesGalleryPages();
}

} // namespace LeadBridge
