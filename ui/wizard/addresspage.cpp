// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/addresspage.h"

#include "app/interfaces/addresswording.h"
#include "app/interfaces/wording.h"
#include "ui/flows/addressstanding.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/choicecard.h"
#include "ui/wizard/publicbase.h"
#include "ui/wizard/reachchain.h"
#include "ui/wizard/reachhelp.h"
#include "ui/wizard/splitbody.h"

#include <QHBoxLayout>
#include <QHostAddress>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int helpWidth = 360;
constexpr auto everywhere = "0.0.0.0";
} // namespace

AddressPage::AddressPage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_base(new QLineEdit)
    , m_field(new FormField(tr("Public address"), m_base))
    , m_check(new QPushButton(tr("Check")))
    , m_chain(new ReachChain)
    , m_answer(new Banner(BannerKind::Ok))
    , m_help(new ReachHelp)
{
    build();
    const EngineParts &engine = context.engine;
    connect(&engine.settings, &SettingsApi::settingsChanged, this, &AddressPage::refresh);
    connect(&engine.status, &StatusApi::receivingChanged, this, &AddressPage::refresh);
    connect(m_field, &FormField::leftEditor, this, [this] { keepBase({}); });
    connect(m_check, &QPushButton::clicked, this, &AddressPage::check);
    connect(m_help, &ReachHelp::listenOutsideAsked, this, &AddressPage::listenOutside);
    refresh();
}

void AddressPage::build()
{
    auto *split = new SplitBody(helpWidth, this);
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(split);
    page->addStretch(1);
    auto *left = new QVBoxLayout(split->left());
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(Space::inGroup);
    addCard(ReachKind::Tunnel, tr("Through a tunnel"),
            tr("Works behind any router and needs no settings in it."));
    addCard(ReachKind::OwnServer, tr("My own domain or server"),
            tr("A web server of yours passes requests on to this computer."));
    addCard(ReachKind::PublicAddress, tr("The computer has a public address"),
            tr("Klientiks comes straight to this computer."));
    m_cards.value(ReachKind::Tunnel)->setTag(tr("recommended"));
    for (ChoiceCard *card : std::as_const(m_cards))
        left->addWidget(card);
    left->addSpacing(Space::inGroup);
    buildAddress(split->left());
    auto *right = new QVBoxLayout(split->right());
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_help);
    right->addStretch(1);
}

void AddressPage::buildAddress(QWidget *room)
{
    m_base->setObjectName(u"publicAddress"_s);
    m_base->setPlaceholderText(u"https://leads.example.org"_s);
    m_check->setObjectName(u"checkReach"_s);
    m_answer->setObjectName(u"reachAnswer"_s);
    m_answer->hide();
    auto *line = new QHBoxLayout;
    line->setSpacing(Space::formRow);
    line->addWidget(m_field, 1);
    auto *besideField = new QVBoxLayout;
    const QLabel *label = makeLabel({}, FontRole::Body, Token::Text, m_field);
    besideField->addSpacing(label->sizeHint().height() + 4);
    besideField->addWidget(m_check);
    besideField->addStretch(1);
    line->addLayout(besideField);
    auto *card = new QFrame(room);
    setKind(card, u"card"_s);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(Space::card, 14, Space::card, 14);
    inside->setSpacing(Space::formRow);
    inside->addWidget(m_chain);
    inside->addWidget(m_answer);
    auto *column = static_cast<QVBoxLayout *>(room->layout());
    column->addLayout(line);
    column->addWidget(card);
}

void AddressPage::addCard(ReachKind reach, const QString &title, const QString &sentence)
{
    auto *card = new ChoiceCard(title, sentence, this);
    card->setObjectName("reach_"_L1 + QString::number(static_cast<int>(reach)));
    card->setSmall(true);
    m_cards.insert(reach, card);
    connect(card, &QAbstractButton::clicked, this, [this, reach] { choose(reach); });
}

QString AddressPage::stepName() const
{
    return tr("Address");
}

QString AddressPage::heading() const
{
    return tr("How will Klientiks find this computer?");
}

QString AddressPage::lead() const
{
    return tr("Klientiks sends events over the internet, so this computer needs an address there.");
}

QString AddressPage::nextText() const
{
    const auto check = lastCheck();
    return check && reachesHere(*check) ? QString() : tr("Skip the check");
}

void AddressPage::entered()
{
    m_answer->hide();
    refresh();
    if (const auto check = lastCheck(); check && !m_checking)
        tell(*check);
}

std::optional<AddressCheck> AddressPage::lastCheck() const
{
    const StatusApi &status = context().engine.status;
    const QString typed = tidyPublicBase(m_base->text());
    const auto check = status.lastAddressCheck();
    return check && !typed.isEmpty() && check->base == typed ? check : std::nullopt;
}

void AddressPage::choose(ReachKind reach)
{
    Settings settings = context().engine.settings.settings();
    if (settings.reach == reach)
        return;
    settings.reach = reach;
    whenReady(context().engine.settings.apply(settings), this, [this](const Result<> &applied) {
        if (!applied)
            m_field->setError(errorText(applied.error()));
        refresh();
    });
    m_base->setFocus();
}

void AddressPage::refresh()
{
    const Settings settings = context().engine.settings.settings();
    const ReachKind reach =
        settings.reach == ReachKind::Unknown ? ReachKind::Tunnel : settings.reach;
    m_cards.value(reach)->setChecked(true);
    if (!m_base->hasFocus() && m_field->error().isEmpty())
        m_base->setText(settings.publicBase);
    // Where it listens now may differ from the setting: the start can name another port.
    const ReceivingStatus now = context().engine.status.receiving();
    const bool listens = now.kind == ReceivingStatus::Kind::Listening;
    const quint16 port = listens ? now.port : settings.port;
    m_field->setHelp(tr("The bridge listens on port %1 of this computer.").arg(port));
    m_help->setReach(reach, port, QHostAddress(settings.bindAddress).isLoopback());
    showChain();
    emit stateChanged();
}

void AddressPage::showChain()
{
    const Settings settings = context().engine.settings.settings();
    switch (settings.reach) {
    case ReachKind::Unknown:
    case ReachKind::Tunnel:
        m_chain->setMiddle(tr("Tunnel"), Glyph::Link);
        break;
    case ReachKind::OwnServer:
        m_chain->setMiddle(tr("Your server"), Glyph::Shield);
        break;
    case ReachKind::PublicAddress:
        m_chain->setMiddle(tr("Router"), Glyph::Shield);
        break;
    }
    if (m_checking) {
        m_chain->setLinks(ReachChain::Link::Asking, ReachChain::Link::Asking);
        return;
    }
    const auto check = lastCheck();
    const ReachLinks links = check ? linksOf(*check) : ReachLinks {};
    m_chain->setLinks(links.outer, links.inner);
}

void AddressPage::keepBase(const std::function<void(const QString &)> &then)
{
    const QString typed = m_base->text().trimmed();
    const QString base = tidyPublicBase(typed);
    if (!typed.isEmpty() && base.isEmpty()) {
        m_field->setError(tr("This is not an address. It looks like https://leads.example.org"));
        return;
    }
    m_field->setError({});
    m_base->setText(base);
    Settings settings = context().engine.settings.settings();
    if (settings.reach == ReachKind::Unknown)
        settings.reach = ReachKind::Tunnel;
    settings.publicBase = base;
    if (settings == context().engine.settings.settings()) {
        if (then)
            then(base);
        return;
    }
    whenReady(context().engine.settings.apply(settings), this,
              [this, base, then](const Result<> &applied) {
                  if (!applied)
                      m_field->setError(errorText(applied.error()));
                  else if (then)
                      then(base);
              });
}

void AddressPage::check()
{
    keepBase([this](const QString &base) {
        if (base.isEmpty()) {
            m_field->setError(tr("Paste the address first"));
            m_base->setFocus();
            return;
        }
        m_checking = true;
        m_check->setEnabled(false);
        m_field->setBusy(true);
        m_answer->hide();
        showChain();
        whenReady(context().engine.status.checkAddress(base), this,
                  [this](const Result<AddressCheck> &checked) {
                      m_checking = false;
                      m_check->setEnabled(true);
                      m_field->setBusy(false);
                      showChain();
                      if (checked) {
                          tell(*checked);
                      } else {
                          m_answer->setBannerKind(BannerKind::Bad);
                          m_answer->setText(tr("The address was not checked"),
                                            errorText(checked.error()));
                          m_answer->show();
                      }
                      emit stateChanged();
                  });
    });
}

void AddressPage::tell(const AddressCheck &check)
{
    const bool whole = check.kind == AddressCheck::Kind::Reached;
    m_answer->setBannerKind(whole                    ? BannerKind::Ok
                                : reachesHere(check) ? BannerKind::Info
                                                     : BannerKind::Bad);
    QStringList more;
    for (const QString &line : { addressCheckReason(check), addressCheckCure(check) }) {
        if (!line.isEmpty())
            more.append(line);
    }
    m_answer->setText(addressCheckText(check), more.join(QChar(QChar::LineSeparator)));
    m_answer->show();
}

bool AddressPage::leaveForward()
{
    // The address is stored first, so that the next page shows it: goOn() follows.
    keepBase([this](const QString & /*base*/) { emit goOn(); });
    return false;
}

void AddressPage::listenOutside()
{
    Settings settings = context().engine.settings.settings();
    settings.bindAddress = QString::fromLatin1(everywhere);
    whenReady(context().engine.settings.apply(settings), this, [this](const Result<> &applied) {
        if (!applied)
            m_field->setError(errorText(applied.error()));
        refresh();
    });
}

} // namespace LeadBridge::Ui
