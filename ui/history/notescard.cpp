// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/notescard.h"

#include "app/interfaces/stringwording.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownNotes = 8;
constexpr int longestNote = 300;

/// The string that stands in Klientiks is at fault, and only there it can be mended.
bool pointsToString(const ReadingNote &note)
{
    return note.code == ReadingNoteCode::Unreplaced || note.code == ReadingNoteCode::OldString;
}

bool isLoss(const ReadingNote &note)
{
    return pointsToString(note) || note.code == ReadingNoteCode::TailMissing;
}

} // namespace

NotesCard::NotesCard(QWidget *parent)
    : QWidget(parent)
    , m_frame(new QFrame(this))
    , m_lines(new QVBoxLayout)
    , m_correct(new QPushButton(tr("Correct the string"), m_frame))
{
    setObjectName(u"notes"_s);
    setKind(m_frame, u"sunken"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(Space::card, Space::card, Space::card, 0);
    outer->addWidget(m_frame);
    auto *column = new QVBoxLayout(m_frame);
    column->setContentsMargins(14, 10, 14, 12);
    column->setSpacing(Space::inGroup);
    column->addWidget(
        makeLabel(tr("How the values were read"), FontRole::SmallStrong, Token::Text2, m_frame));
    m_lines->setSpacing(Space::inGroup);
    column->addLayout(m_lines);
    m_correct->setObjectName(u"correctString"_s);
    setKind(m_correct, u"small"_s);
    column->addWidget(m_correct, 0, Qt::AlignLeft);
    connect(m_correct, &QPushButton::clicked, this, &NotesCard::stringAsked);
    hide();
}

void NotesCard::setNotes(const ReadingNotes &notes, const QString &eventTitle)
{
    setVisible(!notes.isEmpty());
    if (notes == m_notes && eventTitle == m_eventTitle)
        return;
    m_notes = notes;
    m_eventTitle = eventTitle;
    while (m_lines->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_lines->takeAt(0));
        if (item->widget())
            item->widget()->deleteLater();
    }
    for (const ReadingNote &note : notes.first(std::min(notes.size(), shownNotes)))
        addLine(note, eventTitle);
    if (notes.size() > shownNotes)
        m_lines->addWidget(makeLabel(tr("and %n more", "", int(notes.size() - shownNotes)),
                                     FontRole::Small, Token::Text3, m_frame));
    m_correct->setVisible(std::any_of(notes.cbegin(), notes.cend(), pointsToString));
}

void NotesCard::addLine(const ReadingNote &note, const QString &eventTitle)
{
    auto *line = new QWidget(m_frame);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::inGroup);
    auto *sign = new SignView(isLoss(note) ? Sign::Warning : Sign::Info, line);
    sign->setPaper(Token::Sunken);
    const QString words = oneLine(noteText(note, eventTitle), longestNote);
    auto *text = new Paragraph(words, FontRole::Small, Token::Text, line);
    text->setAccessibleName(words);
    row->addWidget(sign, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    m_lines->addWidget(line);
}

} // namespace LeadBridge::Ui
