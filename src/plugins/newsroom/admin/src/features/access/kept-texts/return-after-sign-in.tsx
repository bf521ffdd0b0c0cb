import { useAuth } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { whereItEnded } from './open-form';

/**
 * On every page: leads back to the form where a session ended. Strapi does so itself, unless its own way to the sign-in
 * page, which names no way back, comes last.
 */
export function ReturnAfterSignIn() {
  const token = useAuth('NewsroomReturnAfterSignIn', (auth) => auth.token);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const address = whereItEnded();
    if (token || !address || pathname !== '/auth/login' || search.includes('redirectTo')) return;
    navigate(`/auth/login?redirectTo=${encodeURIComponent(address)}`, { replace: true });
  }, [token, pathname, search, navigate]);
  return null;
}
