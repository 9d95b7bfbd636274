// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/leadtrial.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/switch.h"
#include "ui/widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

LeadTrial::LeadTrial(const QString &title, const QString &words, const QString &verb,
                     QWidget *parent)
    : QFrame(parent)
    , m_words(new Paragraph(words, FontRole::Body, Token::Text2, this))
    , m_extras(new QVBoxLayout)
    , m_button(new QPushButton(verb, this))
    , m_answer(new QWidget(this))
    , m_ring(new BusyRing(m_answer, 16))
    , m_sign(new SignView(Sign::Pending, m_answer))
    , m_fact(new Paragraph({}, FontRole::Strong, Token::Text, m_answer))
    , m_sentence(new Paragraph({}, FontRole::Body, Token::Text2, m_answer))
    , m_story(new QPushButton(tr("Show in the history"), m_answer))
{
    setKind(this, u"card"_s);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, 14, Space::card, Space::card);
    column->setSpacing(Space::sign);
    column->addWidget(makeLabel(title, FontRole::Section, Token::Text, this));
    column->addWidget(m_words);
    m_extras->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_extras);
    column->addSpacing(Space::inGroup);
    auto *row = new QHBoxLayout;
    m_button->setAutoDefault(false);
    row->addWidget(m_button);
    row->addStretch(1);
    column->addLayout(row);
    setKind(m_story, u"link"_s);
    m_story->setAutoDefault(false);
    auto *answer = new QHBoxLayout(m_answer);
    answer->setContentsMargins(0, Space::inGroup, 0, 0);
    answer->setSpacing(Space::inGroup);
    answer->addWidget(m_ring, 0, Qt::AlignTop);
    answer->addWidget(m_sign, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_fact);
    texts->addWidget(m_sentence);
    answer->addLayout(texts, 1);
    answer->addWidget(m_story, 0, Qt::AlignTop);
    column->addWidget(m_answer);
    m_answer->hide();
    connect(m_story, &QPushButton::clicked, this, &LeadTrial::storyWanted);
    connect(m_button, &QPushButton::clicked, this, [this] {
        // Not disabled meanwhile: the focus would jump to the button of the real lead.
        if (!m_sending)
            emit asked();
    });
}

void LeadTrial::setWords(const QString &words)
{
    m_words->setText(words);
}

void LeadTrial::addExtra(QWidget *extra)
{
    m_extras->addSpacing(Space::inGroup);
    m_extras->addWidget(extra);
}

void LeadTrial::setPossible(bool possible, const QString &whyNot)
{
    m_possible = possible;
    m_button->setEnabled(possible || m_sending);
    m_button->setToolTip(possible ? QString() : whyNot);
    m_button->setAccessibleDescription(m_button->toolTip());
}

void LeadTrial::showSending(const QString &text)
{
    m_answer->show();
    m_ring->setRunning(true);
    m_sign->hide();
    m_story->hide();
    m_fact->setText(text);
    m_sentence->hide();
    m_sending = true;
}

void LeadTrial::showAnswer(const TestAnswer &answer)
{
    m_answer->show();
    m_ring->setRunning(false);
    m_sign->setSign(answer.sign);
    m_sign->show();
    m_fact->setText(answer.fact);
    m_sentence->setText(QString(answer.sentence).replace(u'\n', QChar::LineSeparator));
    m_sentence->setVisible(!answer.sentence.isEmpty());
    m_story->show();
    m_sending = false;
    m_button->setEnabled(m_possible);
    m_answer->setAccessibleName(answerText());
    QAccessibleEvent alert(m_answer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void LeadTrial::hideAnswer()
{
    m_ring->setRunning(false);
    m_sending = false;
    m_answer->hide();
}

QString LeadTrial::answerText() const
{
    if (m_answer->isHidden())
        return {};
    return m_sentence->isHidden() ? m_fact->text() : m_fact->text() + u'\n' + m_sentence->text();
}

} // namespace LeadBridge::Ui
