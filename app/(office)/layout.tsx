export { default } from '../(staff)/layout.tsx';
