// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/pastepage.h"

#include "app/interfaces/flowsapi.h"
#include "app/interfaces/statusapi.h"
#include "app/klientiks/eventcatalogue.h"
#include "ui/flows/addresscard.h"
#include "ui/flows/addressstanding.h"
#include "ui/flows/flowdraft.h"
#include "ui/flows/flowtexts.h"
#include "ui/flows/stringcheckdialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/whenready.h"
#include "ui/wizard/formpicture.h"
#include "ui/wizard/klientikspage.h"
#include "ui/wizard/numberedstep.h"
#include "ui/wizard/splitbody.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int pictureWidth = 400;
constexpr int betweenSteps = 18;
} // namespace

PastePage::PastePage(SetupContext &context, QWidget *parent)
    : SetupPage(context, parent)
    , m_old(new Banner(BannerKind::Warn, this))
    , m_event(makeLabel({}, FontRole::Body, Token::Text))
    , m_copyEvent(new QToolButton)
    , m_address(new AddressCard)
    , m_picture(new FormPicture)
{
    m_old->setObjectName(u"oldString"_s);
    m_old->setText(tr("Klientiks still holds an old string."),
                   tr("Its fields are others than those of this flow. Paste the address anew."));
    m_old->hide();
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->setSpacing(Space::card);
    page->addWidget(m_old);
    auto *split = new SplitBody(pictureWidth, this);
    page->addWidget(split);
    page->addStretch(1);
    auto *left = new QVBoxLayout(split->left());
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(betweenSteps);
    buildSteps(left);
    auto *right = new QVBoxLayout(split->right());
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(Space::inGroup);
    buildHelp(right);
    connect(&context.draft, &FlowDraft::restarted, this, &PastePage::refresh);
    connect(&context.draft, &FlowDraft::edited, this, &PastePage::refresh);
    connect(&context.engine.status, &StatusApi::receivingChanged, this, &PastePage::showAddress);
    connect(&context.engine.flows, &FlowsApi::changed, this, &PastePage::refresh);
    refresh();
}

void PastePage::buildSteps(QVBoxLayout *column)
{
    auto *open = new NumberedStep(1, tr("Open the events in Klientiks"), this);
    auto *go = new QPushButton(tr("Open Klientiks"), open);
    go->setObjectName(u"openKlientiks"_s);
    setButtonIcon(go, Glyph::Open);
    open->body()->addWidget(new Paragraph(tr("There press “Добавить событие-webhook”."),
                                          FontRole::Body, Token::Text2, open));
    open->body()->addWidget(go, 0, Qt::AlignLeft);
    connect(go, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QString(klientiksEvents))); });

    auto *choose = new NumberedStep(2, tr("Choose the event"), this);
    m_event->setObjectName(u"eventName"_s);
    setKind(m_event, u"chosen"_s);
    m_event->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyEvent->setObjectName(u"copyEvent"_s);
    m_copyEvent->setIcon(icon(Glyph::Copy));
    m_copyEvent->setToolTip(tr("Copy the event's name"));
    m_copyEvent->setAccessibleName(m_copyEvent->toolTip());
    setKind(m_copyEvent, u"icon"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    row->addWidget(m_event);
    row->addWidget(m_copyEvent);
    row->addStretch(1);
    choose->body()->addLayout(row);
    connect(m_copyEvent, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_event->text());
        Toast::show(this, tr("The event's name is copied"));
    });

    auto *paste = new NumberedStep(3, tr("Paste the address into “Адрес запроса”"), this);
    m_address->setObjectName(u"addressCard"_s);
    m_address->setProminent();
    m_address->setCheckOffered(true);
    paste->body()->addWidget(m_address);
    connect(m_address, &AddressCard::checkRequested, this, &PastePage::checkAddress);
    connect(m_address, &AddressCard::settingsRequested, this,
            [this] { emit stepWanted(SetupStep::Address); });
    for (NumberedStep *step :
         { open, choose, paste, new NumberedStep(4, tr("Press “Сохранить” in Klientiks"), this) })
        column->addWidget(step);
    column->addStretch(1);
}

void PastePage::buildHelp(QVBoxLayout *column)
{
    column->addWidget(m_picture);
    column->addWidget(new Paragraph(tr("The drawing shows what goes where. The page in Klientiks "
                                       "may look different."),
                                    FontRole::Small, Token::Text3, this));
    column->addSpacing(Space::inGroup);
    auto *string = new Banner(BannerKind::Info, this);
    string->setObjectName(u"stringQuestion"_s);
    string->setText({}, tr("Klientiks has a string already? We check it and mend it."));
    string->setAction(tr("Check"));
    column->addWidget(string);
    column->addStretch(1);
    connect(string, &Banner::actionTriggered, this, &PastePage::checkString);
}

QString PastePage::stepName() const
{
    return tr("Paste into Klientiks");
}

QString PastePage::heading() const
{
    return tr("Paste the address into Klientiks");
}

QString PastePage::lead() const
{
    return tr("Four actions on the Klientiks page. The address holds all that is needed, leave it "
              "as it is.");
}

QString PastePage::nextText() const
{
    return tr("Pasted, next");
}

void PastePage::entered()
{
    refresh();
    if (QPushButton *copy = m_address->copyButton(); copy->isEnabled())
        copy->setFocus(Qt::OtherFocusReason);
}

/// As the Klientiks page has it: Russian in every language.
QString PastePage::eventName() const
{
    const QString &id = context().draft.flow().source.event;
    const CatalogueEvent *event = EventCatalogue::builtIn().event(id);
    return event && id != "any"_L1 ? event->title.russian : eventTitle(id);
}

bool PastePage::holdsOldString() const
{
    const FlowId id = context().draft.flow().id;
    const QList<FlowSummary> all = context().engine.flows.summaries();
    const auto old = [](const SourceNotice &notice) {
        return notice.kind == SourceNotice::Kind::OldString;
    };
    return std::any_of(all.cbegin(), all.cend(), [&](const FlowSummary &flow) {
        return flow.id == id && std::any_of(flow.notices.cbegin(), flow.notices.cend(), old);
    });
}

void PastePage::refresh()
{
    m_event->setText(eventName());
    m_copyEvent->setEnabled(context().draft.flow().source.event != "any"_L1);
    m_old->setVisible(holdsOldString());
    showAddress();
}

void PastePage::showAddress()
{
    const Flow &flow = context().draft.flow();
    const QString address = context().engine.flows.address(flow);
    m_address->setAddress(address, flow.source.secret);
    const AddressStanding standing =
        addressStanding(context().engine.status, flow.id.isValid(), nowUtc());
    m_address->setStanding(standing.standing, standing.words);
    m_picture->setContents(eventName(), address);
}

void PastePage::checkAddress()
{
    const QString base = context().engine.status.receiving().publicBase;
    m_address->setStanding(AddressCard::Standing::Checking);
    whenReady(context().engine.status.checkAddress(base), this,
              [this](const Result<AddressCheck> & /*checked*/) { showAddress(); });
}

void PastePage::checkString()
{
    FlowDraft &draft = context().draft;
    auto *dialog = new StringCheckDialog(draft.flow(), this);
    connect(dialog, &StringCheckDialog::kept, this, [this, &draft](const StringCheck &check) {
        draft.setParameters(check.parameters);
        Toast::show(this, tr("The flow asks for the fields of this string now"));
    });
    dialog->open();
}

} // namespace LeadBridge::Ui
