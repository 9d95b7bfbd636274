// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/directorypage.h"

#include "app/interfaces/wording.h"
#include "ui/clients/clientactions.h"
#include "ui/clients/clientform.h"
#include "ui/clients/clientpane.h"
#include "ui/clients/clientsarea.h"
#include "ui/clients/clientstable.h"
#include "ui/clients/clienttexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/whenready.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 200ms;
constexpr int paneWidth = 360;

} // namespace

DirectoryPage::DirectoryPage(ClientsApi &clients, HistoryApi &history, SettingsApi &settings,
                             QWidget *parent)
    : Page(parent)
    , m_clients(clients)
    , m_settings(settings)
    , m_model(new ClientsModel(clients, this))
    , m_actions(new ClientActions(clients, this))
    , m_banner(new Banner(BannerKind::Ok, this))
    , m_head(new QWidget(this))
    , m_search(new QLineEdit(m_head))
    , m_load(new QPushButton(tr("Load CSV…"), m_head))
    , m_table(new ClientsTable(*m_model, this))
    , m_area(new ClientsArea(m_table, this))
    , m_pane(new ClientPane(clients, history, this))
{
    setObjectName(u"directoryPage"_s);
    buildHead();
    buildLayout();
    connectParts();
    addKeys();
    applySettings();
    updateLoad();
    refreshShown();
    m_model->search({});
    askCount();
}

void DirectoryPage::buildHead()
{
    m_search->setObjectName(u"clientSearch"_s);
    m_search->setPlaceholderText(tr("Name, phone, e-mail or number"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_load->setObjectName(u"loadCsv"_s);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(Space::page, Space::formRow, Space::page, Space::formRow);
    row->setSpacing(Space::inGroup);
    row->addWidget(m_search, 1);
    row->addWidget(m_load);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
}

void DirectoryPage::buildLayout()
{
    m_banner->setObjectName(u"clientsBanner"_s);
    m_banner->setClosable(true);
    m_banner->hide();
    m_pane->hide();
    auto *bannerRoom = new QHBoxLayout;
    bannerRoom->setContentsMargins(Space::page, 0, Space::page, Space::inGroup);
    bannerRoom->addWidget(m_banner);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_area, 1);
    row->addWidget(m_pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(bannerRoom);
    column->addLayout(row, 1);
}

void DirectoryPage::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(&m_typing, &QTimer::timeout, this,
            [this] { m_model->search(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    connect(m_load, &QPushButton::clicked, m_actions, &ClientActions::chooseCsv);
    connect(m_area, &ClientsArea::loadAsked, m_actions, &ClientActions::chooseCsv);
    connect(m_area, &ClientsArea::resetAsked, m_search, &QLineEdit::clear);
    connect(m_model, &ClientsModel::loaded, this, [this] {
        refreshShown();
        refreshPane();
    });
    connect(m_model, &ClientsModel::failed, this, [this](const Error &error) {
        showFailure(tr("The directory could not be read."), errorText(error));
    });
    connect(&m_clients, &ClientsApi::changed, this, &DirectoryPage::askCount);
    connect(m_table, &ClientsTable::clientChosen, this,
            [this](const QString &id) { choose(id, false); });
    connect(m_table, &ClientsTable::openAsked, this,
            [this](const QString &id) { choose(id, true); });
    connect(m_table, &ClientsTable::deleteAsked, this, &DirectoryPage::askToForget);
    connect(m_pane, &ClientPane::closeAsked, this, [this] { whenFree([this] { closePane(); }); });
    connect(m_pane, &ClientPane::deleteAsked, this,
            [this] { askToForget(m_pane->client().data.id); });
    connect(m_pane, &ClientPane::eventRequested, this, &DirectoryPage::eventRequested);
    connect(m_pane, &ClientPane::saveEnded, this, [this](bool saved) {
        const auto next = std::exchange(m_afterSave, {});
        if (!saved)
            return;
        m_model->take(m_pane->client());
        Toast::show(this, tr("Saved"));
        if (next)
            next();
    });
    connect(m_pane->form(), &ClientForm::editedChanged, this, &DirectoryPage::updateLoad);
    connect(m_actions, &ClientActions::busyChanged, this, &DirectoryPage::updateLoad);
    connect(m_actions, &ClientActions::forgotten, this, &DirectoryPage::showForgotten);
    connect(m_actions, &ClientActions::failed, this, &DirectoryPage::showFailure);
    connect(&m_settings, &SettingsApi::settingsChanged, this, &DirectoryPage::applySettings);
}

void DirectoryPage::addKeys()
{
    auto *save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, [this] {
        if (isPaneOpen())
            m_pane->form()->save();
    });
}

void DirectoryPage::applySettings()
{
    const Settings now = m_settings.settings();
    m_table->setCompact(now.compactRows);
    m_pane->form()->setRegion(now.phoneRegion);
}

QString DirectoryPage::title() const
{
    return tr("Clients");
}

QString DirectoryPage::titleDetail() const
{
    if (m_count < 0)
        return {};
    return tr("%n in the directory", "", static_cast<int>(m_count))
        .replace(QString::number(m_count), number(m_count));
}

QList<KeyHint> DirectoryPage::keyHints() const
{
    return {
        { u"Enter"_s, tr("open") },
        { u"Ctrl+S"_s, tr("save") },
        { u"Del"_s, tr("delete all data") },
        { u"Esc"_s, tr("close the client") },
    };
}

void DirectoryPage::focusSearch()
{
    if (isPaneOpen() && isNarrow())
        return;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DirectoryPage::entered()
{
    m_model->refresh();
    askCount();
    if (m_area->shown() == ClientsArea::Shown::Table && m_area->isVisible())
        m_table->setFocus(Qt::OtherFocusReason);
}

bool DirectoryPage::hasUnsavedChanges() const
{
    return isPaneOpen() && m_pane->form()->isEdited();
}

void DirectoryPage::importCsv(const QString &path)
{
    m_actions->importCsv(path);
}

void DirectoryPage::askCount()
{
    whenReady(m_clients.count(), this, [this](const Result<qint64> &count) {
        if (!count || *count == m_count)
            return;
        m_count = *count;
        refreshShown();
        emit frameChanged();
    });
}

void DirectoryPage::refreshShown()
{
    using Shown = ClientsArea::Shown;
    Shown shown = Shown::Table;
    if (m_model->rowCount() == 0) {
        const bool waits = !m_model->hasRead() || m_model->isLoading();
        shown = waits                   ? Shown::Loading
            : m_model->text().isEmpty() ? Shown::NoClients
                                        : Shown::NothingFound;
    }
    m_area->setSearched(m_model->text());
    m_area->show(shown);
    m_head->setVisible(shown != Shown::NoClients && !(isPaneOpen() && isNarrow()));
}

/// New values of the client that is open, from the list or, where it lies further down, asked.
void DirectoryPage::refreshPane()
{
    if (!isPaneOpen())
        return;
    const QString id = m_pane->client().data.id;
    if (const ClientEntry *entry = m_model->entryAt(m_model->rowOf(id))) {
        m_pane->showClient(*entry);
        m_pane->refreshEvents();
        return;
    }
    whenReady(m_clients.client(id), this, [this, id](const Result<ClientEntry> &entry) {
        if (!isPaneOpen() || m_pane->client().data.id != id)
            return;
        if (entry)
            m_pane->showClient(*entry);
        else if (entry.error().kind == ErrorKind::NotFound)
            closePane();
    });
}

void DirectoryPage::openClient(const QString &id)
{
    whenFree([this, id] {
        whenReady(m_clients.client(id), this, [this](const Result<ClientEntry> &entry) {
            if (entry) {
                openPane(*entry);
                m_table->showCurrent(entry->data.id);
            } else {
                showFailure(tr("The client could not be read."), errorText(entry.error()));
            }
        });
    });
}

void DirectoryPage::choose(const QString &id, bool byEnter)
{
    const ClientEntry *entry = m_model->entryAt(m_model->rowOf(id));
    if (!entry || m_asking)
        return;
    const QString open = isPaneOpen() ? m_pane->client().data.id : QString();
    if (id != open && hasUnsavedChanges()) {
        m_table->showCurrent(open);
        whenFree([this, id, byEnter] {
            m_table->showCurrent(id);
            choose(id, byEnter);
        });
        return;
    }
    if (id != open && (byEnter || !isNarrow()))
        openPane(*entry);
    if (byEnter)
        m_pane->form()->focusFirst();
}

void DirectoryPage::openPane(const ClientEntry &entry)
{
    m_pane->showClient(entry);
    m_pane->show();
    placePane();
}

void DirectoryPage::closePane()
{
    const bool hadFocus = m_pane->isAncestorOf(focusWidget());
    m_pane->hide();
    m_pane->clear();
    placePane();
    if (hadFocus)
        m_table->setFocus(Qt::OtherFocusReason);
}

bool DirectoryPage::isNarrow() const
{
    return window()->width() < Size::narrowWindow;
}

bool DirectoryPage::isPaneOpen() const
{
    return !m_pane->isHidden();
}

void DirectoryPage::placePane()
{
    const bool covers = isPaneOpen() && isNarrow();
    m_pane->setFixedWidth(covers ? width() : paneWidth);
    m_area->setVisible(!covers);
    m_head->setVisible(!covers && m_area->shown() != ClientsArea::Shown::NoClients);
}

void DirectoryPage::whenFree(const std::function<void()> &next)
{
    if (!hasUnsavedChanges()) {
        next();
        return;
    }
    if (m_asking)
        return;
    m_asking = true;
    Question question;
    question.title = tr("Save the changes?");
    question.text =
        tr("Name, phone or e-mail of “%1” were changed.").arg(clientTitle(m_pane->client().data));
    question.safeVerb = tr("Go on editing");
    question.otherVerb = tr("Don't save");
    question.verb = tr("Save");
    confirm(this, question, [this, next](Answer answer) {
        m_asking = false;
        if (answer == Answer::Other) {
            m_pane->form()->cancel();
            next();
        } else if (answer == Answer::Do) {
            m_afterSave = next;
            if (!m_pane->form()->save())
                m_afterSave = {};
        }
    });
}

void DirectoryPage::askToForget(const QString &id)
{
    const ClientEntry *listed = m_model->entryAt(m_model->rowOf(id));
    if (m_actions->isBusy())
        return;
    if (listed)
        m_actions->askToForget(listed->data);
    else if (isPaneOpen() && m_pane->client().data.id == id)
        m_actions->askToForget(m_pane->client().data);
}

void DirectoryPage::showForgotten(const ForgetReceipt &receipt, const QString &title)
{
    if (isPaneOpen() && m_pane->client().data.id == receipt.clientId)
        closePane();
    m_model->remove(receipt.clientId);
    refreshShown();
    askCount();
    m_banner->setBannerKind(BannerKind::Ok);
    const QString when = timeWithSeconds(receipt.whenUtc);
    const QString what = receipt.events > 0
        ? tr("The entry is gone, and the personal data of %n event(s).", "", receipt.events)
        : tr("The entry is gone. No event held personal data of this client.");
    m_banner->setText(tr("The data of “%1” were deleted at %2.").arg(title, when), what);
    m_banner->show();
}

void DirectoryPage::showFailure(const QString &fact, const QString &sentence)
{
    m_banner->setBannerKind(BannerKind::Bad);
    m_banner->setText(fact, sentence);
    m_banner->show();
}

/// One thing per window is filled: saving while something is edited, else loading.
void DirectoryPage::updateLoad()
{
    const bool busy = m_actions->isBusy();
    m_load->setEnabled(!busy);
    m_load->setToolTip(busy ? tr("Wait until the work is done") : QString());
    setKind(m_load, hasUnsavedChanges() ? QString() : u"primary"_s);
    setButtonIcon(m_load, Glyph::File, hasUnsavedChanges() ? Token::Text2 : Token::OnAccent);
}

void DirectoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placePane();
}

void DirectoryPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isPaneOpen())
        whenFree([this] { closePane(); });
    else if (event->key() == Qt::Key_Escape && !m_search->text().isEmpty())
        m_search->clear();
    else
        Page::keyPressEvent(event);
}

} // namespace LeadBridge::Ui
