// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/copiesview.h"

#include "app/interfaces/wording.h"
#include "ui/settings/upkeeptexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirm.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/whenready.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPushButton>

#include <memory>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

CopiesView::CopiesView(UpkeepApi &upkeep, QWidget *parent)
    : QWidget(parent)
    , m_upkeep(upkeep)
    , m_make(new QPushButton(tr("Make a copy now"), this))
    , m_fromFile(new QPushButton(tr("Restore from a file…"), this))
    , m_ring(new BusyRing(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::inGroup);
    auto *card = new QFrame(this);
    setKind(card, u"card"_s);
    m_rows = new QVBoxLayout(card);
    m_rows->setContentsMargins(1, 4, 1, 4);
    m_rows->setSpacing(0);
    column->addWidget(card);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::inGroup);
    m_make->setObjectName(u"makeCopy"_s);
    m_fromFile->setObjectName(u"restoreFromFile"_s);
    row->addWidget(m_make);
    row->addWidget(m_fromFile);
    row->addWidget(m_ring);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_make, &QPushButton::clicked, this, &CopiesView::makeCopy);
    connect(m_fromFile, &QPushButton::clicked, this, &CopiesView::chooseFile);
    connect(&upkeep, &UpkeepApi::changed, this, [this] {
        if (isVisible())
            read();
    });
}

void CopiesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void CopiesView::read()
{
    whenReady(m_upkeep.backups(), this, [this](const Result<QList<BackupInfo>> &copies) {
        if (copies)
            fill(*copies);
    });
}

void CopiesView::fill(const QList<BackupInfo> &copies)
{
    while (m_rows->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_rows->takeAt(0));
        if (item->widget())
            item->widget()->deleteLater();
    }
    for (const BackupInfo &copy : copies)
        m_rows->addWidget(makeRow(copy));
    if (copies.isEmpty()) {
        auto *none = makeLabel(tr("No copy yet. The first one is made soon after the start."),
                               FontRole::Body, Token::Text3, this);
        none->setContentsMargins(Space::card, 12, Space::card, 12);
        m_rows->addWidget(none);
    }
}

QWidget *CopiesView::makeRow(const BackupInfo &copy)
{
    auto *room = new QWidget(this);
    auto *row = new QHBoxLayout(room);
    row->setContentsMargins(Space::card, 8, 8, 8);
    row->setSpacing(Space::inGroup);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(new ElidedLabel(copyTitle(copy), FontRole::Strong, Token::Text, room));
    texts->addWidget(new ElidedLabel(copyDetails(copy), FontRole::Small, Token::Text3, room));
    row->addLayout(texts, 1);
    auto *restore = new QPushButton(tr("Restore…"), room);
    restore->setObjectName("restore:"_L1 + copy.path);
    setKind(restore, u"small"_s);
    restore->setAccessibleDescription(copyTitle(copy));
    restore->setToolTip(copy.path);
    row->addWidget(restore);
    connect(restore, &QPushButton::clicked, this,
            [this, path = copy.path] { inspectAndAsk(path); });
    return room;
}

void CopiesView::makeCopy()
{
    setBusy(true);
    whenReady(m_upkeep.backUp({}), this, [this](const Result<BackupInfo> &made) {
        setBusy(false);
        if (!made)
            emit failed(tr("The copy was not made. %1").arg(errorText(made.error())));
        else if (isVisible())
            Toast::show(this, tr("The copy is made and was looked at: it is whole"));
    });
}

void CopiesView::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Restore from a file"));
    dialog->setObjectName(u"restoreFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Copies of the journal (*.db)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &CopiesView::inspectAndAsk);
    dialog->open();
}

/// Nobody is asked about a copy that could not be used.
void CopiesView::inspectAndAsk(const QString &path)
{
    setBusy(true);
    whenReady(m_upkeep.inspect(path), this, [this](const Result<BackupInfo> &copy) {
        setBusy(false);
        if (copy)
            ask(*copy);
        else
            emit failed(tr("This copy cannot be used. %1").arg(errorText(copy.error())));
    });
}

void CopiesView::ask(const BackupInfo &copy)
{
    Question question;
    question.title = tr("Restore the copy: %1?").arg(copyTitle(copy));
    question.text = tr("Flows, settings, history and queue come back as they were then (%1). What "
                       "came since is taken over, and what has gone out since is not sent again. "
                       "The journal of now is set aside, not deleted. The program starts again; "
                       "receiving pauses for some seconds.")
                        .arg(copyDetails(copy));
    question.safeVerb = tr("Don't restore");
    question.verb = tr("Restore");
    confirm(this, question, [this, path = copy.path](Answer answer) {
        if (answer == Answer::Do)
            restore(path);
    });
}

void CopiesView::restore(const QString &path)
{
    setBusy(true);
    whenReady(m_upkeep.restore(path), this, [this](const Result<> &noted) {
        setBusy(false);
        if (!noted)
            emit failed(tr("The copy was not restored. %1").arg(errorText(noted.error())));
    });
}

void CopiesView::setBusy(bool busy)
{
    m_make->setEnabled(!busy);
    m_fromFile->setEnabled(!busy);
    m_ring->setRunning(busy);
}

} // namespace LeadBridge::Ui
