// SPDX-FileCopyrightText: 2026 LeadBridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problemcard.h"

#include "app/interfaces/troublewording.h"
#include "ui/problems/problemtexts.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/now.h"
#include "ui/widgets/wraplayout.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace LeadBridge::Ui {

using namespace Qt::StringLiterals;

ProblemCard::ProblemCard(const ProblemRecord &problem, const CardPause &pause, QWidget *parent)
    : QFrame(parent)
    , m_problem(problem)
    , m_pause(problem.state == ProblemState::Over ? CardPause {} : pause)
{
    setKind(this, u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    const ProblemText text = troubleText(problem);
    setAccessibleName(text.what);
    setAccessibleDescription(text.why + u' ' + text.remedy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::card, 14, Space::card, Space::card);
    column->setSpacing(Space::sign);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::inGroup);
    head->addWidget(new SignView(problemSign(problem), this), 0, Qt::AlignTop);
    head->addWidget(new Paragraph(oneLine(text.what), FontRole::Strong, Token::Text, this), 1);
    column->addLayout(head);
    const QString remedy =
        resumeCures() ? tr("Its leads wait until the pause is over.") : text.remedy;
    for (const QString &line : { text.why, remedy }) {
        if (!line.isEmpty())
            column->addWidget(new Paragraph(oneLine(line), FontRole::Body, Token::Text2, this));
    }
    column->addWidget(new ElidedLabel(facts(), FontRole::Small, Token::Text3, this));
    column->addSpacing(Space::inGroup);
    auto *row = new WrapLayout;
    addButtons(row);
    column->addLayout(row);
}

QString ProblemCard::facts() const
{
    const QDateTime now = nowUtc();
    QString text = problemFacts(m_problem, now);
    if (m_pause.kind == CardPause::Kind::Paused)
        text += u" · "_s
            + (m_pause.untilUtc.isValid()
                   ? tr("paused until %1").arg(pauseEnd(m_pause.untilUtc, now))
                   : tr("paused"));
    return text;
}

QPushButton *ProblemCard::addButton(QLayout *row, const QString &verb, const QString &name,
                                    const QString &kind)
{
    auto *button = new QPushButton(verb, this);
    button->setObjectName(name);
    button->setAccessibleDescription(accessibleName());
    setKind(button, kind);
    row->addWidget(button);
    return button;
}

void ProblemCard::addButtons(QLayout *row)
{
    const bool isOver = m_problem.state == ProblemState::Over;
    const QString verb = isOver || resumeCures() ? QString() : cureVerb(m_problem);
    if (!verb.isEmpty()) {
        m_cure = addButton(row, verb, u"cure"_s, u"smallPrimary"_s);
        connect(m_cure, &QPushButton::clicked, this, [this] { emit cureRequested(m_problem); });
    }
    addSendingButtons(row);
    const int leads = static_cast<int>(qMin<qint64>(m_problem.unsettled, 1'000'000'000));
    if (!isOver && helpsToSendAgain(m_problem) && cureOf(m_problem) != ProblemCure::TryNow) {
        m_send = addButton(row, tr("Send %n again", nullptr, leads), u"sendAgain"_s, u"small"_s);
        connect(m_send, &QPushButton::clicked, this,
                [this] { emit sendAgainRequested(m_problem); });
    }
    addPauseButton(row);
    if (leads > 0 && cureOf(m_problem) != ProblemCure::ShowLeads) {
        QPushButton *show = addButton(row, tr("Show leads"), u"showLeads"_s, u"smallFlat"_s);
        connect(show, &QPushButton::clicked, this, [this] { emit leadsRequested(m_problem); });
    }
    if (isOver)
        return;
    m_seen = addButton(
        row, m_problem.state == ProblemState::Open ? tr("Seen", "verb") : tr("Remind me again"),
        u"seen"_s, u"smallFlat"_s);
    connect(m_seen, &QPushButton::clicked, this, [this] { emit seenRequested(m_problem); });
}

/// A try would end the pause as well: one button for both is enough.
bool ProblemCard::resumeCures() const
{
    return m_pause.kind == CardPause::Kind::Paused
        && m_problem.key.kind == ProblemKind::DestinationHeld
        && cureOf(m_problem) == ProblemCure::TryNow;
}

void ProblemCard::addSendingButtons(QLayout *row)
{
    if (m_pause.kind == CardPause::Kind::Paused) {
        QPushButton *resume = addButton(row, tr("Resume sending"), u"resume"_s,
                                        resumeCures() ? u"smallPrimary"_s : u"small"_s);
        connect(resume, &QPushButton::clicked, this, [this] { emit resumeRequested(m_problem); });
        if (resumeCures())
            m_cure = resume;
        return;
    }
    if (m_problem.state == ProblemState::Over || m_problem.key.kind != ProblemKind::DestinationHeld
        || cureOf(m_problem) == ProblemCure::TryNow)
        return;
    QPushButton *attempt = addButton(row, tr("Try now"), u"tryNow"_s, u"small"_s);
    connect(attempt, &QPushButton::clicked, this, [this] { emit tryRequested(m_problem); });
}

void ProblemCard::addPauseButton(QLayout *row)
{
    if (m_pause.kind != CardPause::Kind::Offered)
        return;
    QPushButton *pause = addButton(row, tr("Pause…", "verb"), u"pause"_s, u"smallFlat"_s);
    connect(pause, &QPushButton::clicked, this, [this, pause] {
        emit pauseRequested(m_problem, pause->mapToGlobal(pause->rect().bottomLeft()));
    });
}

void ProblemCard::keyPressEvent(QKeyEvent *event)
{
    QPushButton *button = nullptr;
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        button = m_cure;
    else if (event->key() == Qt::Key_A)
        button = m_seen;
    else if (event->key() == Qt::Key_R)
        button = m_send;
    if (button && event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier))
        button = nullptr;
    if (button)
        button->click();
    else
        QFrame::keyPressEvent(event);
}

void ProblemCard::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeColor(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Radius::card, Radius::card);
}

} // namespace LeadBridge::Ui
