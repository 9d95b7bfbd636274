// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/causescard.h"

#include "app/interfaces/addresswording.h"
#include "app/interfaces/settingsapi.h"
#include "app/interfaces/troublewording.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/causerow.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

bool isReached(const AddressCheck &check)
{
    return check.kind == AddressCheck::Kind::Reached
        || check.kind == AddressCheck::Kind::ReachedLocally;
}

} // namespace

CausesCard::CausesCard(const EngineParts &engine, FlowDraft &draft, QWidget *parent)
    : QFrame(parent)
    , m_engine(engine)
    , m_draft(draft)
    , m_fold(new QPushButton(this))
    , m_age(makeLabel({}, FontRole::Small, Token::Text3, this))
    , m_rows(new QWidget(this))
    , m_address(new CauseRow(m_rows))
    , m_listening(new CauseRow(m_rows))
    , m_wrongAddress(new CauseRow(m_rows))
    , m_wrongMethod(new CauseRow(m_rows))
    , m_notSaved(new CauseRow(m_rows))
    , m_otherType(new CauseRow(m_rows))
{
    setKind(this, u"card"_s);
    setObjectName(u"causes"_s);
    setAccessibleName(tr("If nothing comes"));
    build();
    connect(&engine.status, &StatusApi::receivingChanged, this, &CausesCard::showListening);
    setUnfolded(false);
}

void CausesCard::build()
{
    m_fold->setObjectName(u"foldCauses"_s);
    setKind(m_fold, u"smallFlat"_s);
    m_fold->setAutoDefault(false);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 8, 9);
    head->addWidget(makeLabel(tr("If nothing comes"), FontRole::Strong, Token::Text, this));
    head->addStretch(1);
    head->addWidget(m_age);
    head->addWidget(m_fold);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const std::pair<CauseRow *, QString> named[] = {
        { m_address, u"causeAddress"_s },     { m_listening, u"causeListening"_s },
        { m_wrongAddress, u"causeSecret"_s }, { m_wrongMethod, u"causeMethod"_s },
        { m_notSaved, u"causeNotSaved"_s },   { m_otherType, u"causeOtherType"_s },
    };
    for (const auto &[row, name] : named) {
        row->setObjectName(name);
        rows->addWidget(row);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_rows);
    connect(m_fold, &QPushButton::clicked, this, [this] { setUnfolded(!isUnfolded()); });
    connect(m_address->button(), &QPushButton::clicked, this, &CausesCard::cureAddress);
    connect(m_wrongAddress->button(), &QPushButton::clicked, this,
            [this] { emit stepWanted(SetupStep::Paste); });
    connect(m_wrongMethod->button(), &QPushButton::clicked, this, [this] {
        Source source = m_draft.flow().source;
        source.acceptsGet = true;
        source.acceptsPost = true;
        m_draft.setSource(source);
        showRefused();
    });
    connect(m_notSaved->button(), &QPushButton::clicked, this, [this] {
        m_explained = true;
        showQuestions();
    });
    connect(m_otherType->button(), &QPushButton::clicked, this, &CausesCard::anyWanted);
}

void CausesCard::begin()
{
    m_before.reset();
    m_now = {};
    m_explained = false;
    refresh();
}

RefusedRequests CausesCard::refused() const
{
    const RefusedRequests before = m_before.value_or(m_now);
    return { m_now.unknownAddress - before.unknownAddress, m_now.wrongMethod - before.wrongMethod,
             m_now.other - before.other };
}

bool CausesCard::isUnfolded() const
{
    return !m_rows->isHidden();
}

void CausesCard::setUnfolded(bool unfolded)
{
    m_rows->setVisible(unfolded);
    m_age->setVisible(unfolded);
    m_fold->setText(unfolded ? tr("Hide") : tr("Show"));
    m_fold->setAccessibleName(tr("If nothing comes") + ": "_L1 + m_fold->text());
    if (!unfolded)
        return;
    const auto last = m_engine.status.lastAddressCheck();
    if (!last || !isReached(*last))
        checkAddress();
    refresh();
}

void CausesCard::setWaitingForAny(bool any)
{
    m_any = any;
    showQuestions();
}

void CausesCard::refresh()
{
    m_lookedUtc = nowUtc();
    m_age->setText(tr("checked just now"));
    showAddress();
    showListening();
    showQuestions();
    showRefused();
    whenReady(m_engine.status.refusedRequests(), this,
              [this](const Result<RefusedRequests> &requests) {
                  if (requests) {
                      m_now = *requests;
                      if (!m_before)
                          m_before = m_now;
                  }
                  showRefused();
                  emit looked();
              });
}

void CausesCard::checkAddress()
{
    const QString base = m_engine.settings.settings().publicBase;
    if (base.isEmpty() || m_checking)
        return;
    m_checking = true;
    showAddress();
    whenReady(m_engine.status.checkAddress(base), this, [this](const Result<AddressCheck> &) {
        m_checking = false;
        showAddress();
    });
}

void CausesCard::cureAddress()
{
    if (m_engine.settings.settings().publicBase.isEmpty())
        emit stepWanted(SetupStep::Address);
    else
        checkAddress();
}

void CausesCard::showAddress()
{
    const QString base = m_engine.settings.settings().publicBase;
    if (base.isEmpty()) {
        m_address->set(Sign::Warning, tr("This computer has no public address yet"),
                       tr("Klientiks sends from the internet and cannot reach it"),
                       tr("Set the address"));
        return;
    }
    const QString host = oneLine(QUrl(base).host(), 80);
    const auto check = m_engine.status.lastAddressCheck();
    if (m_checking)
        m_address->set(Sign::Pending, tr("Checking the address…"), host);
    else if (!check)
        m_address->setQuestion(tr("The address was not checked"), host, tr("Check"));
    else if (check->kind == AddressCheck::Kind::ReachedLocally)
        // That this computer finds itself does not show that Klientiks does.
        m_address->setQuestion(addressCheckText(*check), addressCheckReason(*check),
                               tr("Check again"));
    else if (isReached(*check))
        m_address->set(Sign::Delivered, tr("The address can be reached"),
                       tr("%1 answered in %2").arg(host, duration(check->duration)));
    else
        m_address->set(Sign::Failed, addressCheckText(*check), addressCheckReason(*check),
                       tr("Check again"));
}

void CausesCard::showListening()
{
    const ReceivingStatus status = m_engine.status.receiving();
    if (status.kind == ReceivingStatus::Kind::Listening)
        m_listening->set(Sign::Delivered, tr("The computer is awake, receiving works"),
                         tr("listening on port %1").arg(status.port));
    else if (status.kind == ReceivingStatus::Kind::PortTaken)
        m_listening->set(Sign::Failed, tr("Receiving does not work"),
                         portTakenText(QString::number(status.port)).what);
    else
        m_listening->set(Sign::Failed, tr("Receiving does not work"),
                         tr("Nothing listens for events just now"));
}

void CausesCard::showRefused()
{
    const RefusedRequests since = refused();
    const Source &source = m_draft.flow().source;
    const bool bothMethods = source.acceptsGet && source.acceptsPost;
    m_wrongAddress->setVisible(since.unknownAddress > 0);
    m_wrongMethod->setVisible(since.wrongMethod > 0);
    m_wrongAddress->set(
        Sign::Failed,
        tr("%n request(s) came to a wrong address", nullptr,
           static_cast<int>(since.unknownAddress)),
        tr("The address in Klientiks is another one: copy it anew and paste it over"),
        tr("Copy the address"));
    m_wrongMethod->set(bothMethods ? Sign::Delivered : Sign::Failed,
                       tr("%n request(s) came by a method that is switched off", nullptr,
                          static_cast<int>(since.wrongMethod)),
                       bothMethods
                           ? tr("GET and POST are both taken now: repeat the action in Klientiks")
                           : tr("This flow takes %1 only")
                                 .arg(source.acceptsGet ? QString(u"GET"_s) : QString(u"POST"_s)),
                       bothMethods ? QString() : tr("Take both"));
}

void CausesCard::showQuestions()
{
    const QUrl base(m_engine.settings.settings().publicBase);
    const QString host = base.host().isEmpty() ? tr("your address") : oneLine(base.host(), 80);
    const QString event = eventTitle(m_draft.flow().source.event);
    if (m_explained)
        m_notSaved->setQuestion(
            tr("The event may not be saved in Klientiks"),
            tr("Open the list of events in Klientiks. There must be a line “%1” whose address "
               "begins with %2. If there is none, add it and press “Сохранить”.")
                .arg(event, host));
    else
        m_notSaved->setQuestion(
            tr("The event may not be saved in Klientiks"),
            tr("Open the list of events: the address must begin with %1").arg(host),
            tr("How to check"));
    if (m_any)
        m_otherType->set(Sign::Pending, tr("Waiting for any event"),
                         tr("Whatever Klientiks sends will be taken"));
    else
        m_otherType->setQuestion(tr("Maybe another type of event is chosen"),
                                 tr("It must be “%1”").arg(event), tr("Wait for any"));
    m_otherType->setVisible(m_draft.flow().source.event != "any"_L1);
}

} // namespace LeadBridge::Ui
